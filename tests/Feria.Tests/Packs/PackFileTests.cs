using Feria.Dates;
using Feria.Locations;
using Feria.Packs;

namespace Feria.Tests.Packs;

/// <summary>Packs that come from files.</summary>
public sealed class PackFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("feria-pack-").FullName;
    private readonly byte[] _newer = PackBuilder.Build([DataPack.Embedded.Place("GB")! with { FirstYear = 2020, LastYear = 2021 }], "newer");

    private string File => Path.Combine(_folder, "newer.pack");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Almanac_WithANewerPack_AnswersFromItAndElseFromTheEmbedded()
    {
        DataPack.Open(_newer).Save(File);
        var notices = new List<string>();
        var almanac = new Almanac(new() { PackFile = File, PackSha256 = DataPack.Open(_newer).Sha256(), Notice = notices.Add });

        Assert.Equal($"{File} newer", (await ReadAsync(almanac, "GB", 2020)).Reader);
        Assert.Equal($"built-in {DataPack.Embedded.Version}", (await ReadAsync(almanac, "SG", 2020)).Reader);
        Assert.Equal(2021, almanac.Locations.Info(Location.FromCode("GB")).LastYear);
        Assert.Equal("GB-SCT", almanac.Locations.Parse("scotland").Value.Code);
        Assert.Empty(notices);
        Assert.Equal([File], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("truncated", "truncated")]
    [InlineData("longer", "not whole")]
    [InlineData("damaged", "damaged")]
    [InlineData("format", "is of format 9; this Feria reads format 4")]
    [InlineData("text", "does not begin with FERIAPK")]
    [InlineData("empty", "is empty, or no regular file")]
    [InlineData("absent", "cannot be read")]
    [InlineData("folder", "is a folder; the file of a data pack is expected")]
    [InlineData("other", "SHA-256")]
    public async Task Almanac_WithAPackThatCannotBeUsed_SaysSoAndAnswersFromTheEmbedded(string what, string message)
    {
        var notices = new List<string>();
        var path = Write(what);
        var almanac = new Almanac(new() { PackFile = path, PackSha256 = what == "other" ? new('0', 64) : null, Notice = notices.Add });

        Assert.Equal($"built-in {DataPack.Embedded.Version}", (await ReadAsync(almanac, "GB", 2020)).Reader);
        var notice = Assert.Single(notices);
        Assert.Contains(message, notice, StringComparison.Ordinal);
        Assert.Contains(path, notice, StringComparison.Ordinal);
        Assert.EndsWith("The built-in data serve.", notice, StringComparison.Ordinal);
        Assert.Throws<PackFormatException>(() => DataPack.OpenFile(path, what == "other" ? new('0', 64) : null));
    }

    [Fact]
    public async Task Almanac_WithAPlaceThatMakesNoSense_SaysSoOnceAndTheNextPackServes()
    {
        // Whole by its sums, as a hostile packer would have it: a place without a weekend.
        var senseless = DataPack.Open(PackBuilder.Build([DataPack.Embedded.Place("GB")! with { Weekends = [] }], "senseless"));
        var notices = new List<string>();
        var almanac = new Almanac(new() { Packs = [senseless, DataPack.Embedded], Notice = notices.Add });

        Assert.Equal($"built-in {DataPack.Embedded.Version}", (await ReadAsync(almanac, "GB", 2020)).Reader);
        Assert.Equal($"built-in {DataPack.Embedded.Version}", (await ReadAsync(almanac, "GB", 2021)).Reader);
        Assert.Contains("without a language or a weekend", Assert.Single(notices), StringComparison.Ordinal);
        Assert.Throws<PackFormatException>(() => new Almanac(new() { Packs = [senseless] }).Locations.Info(Location.FromCode("GB")));
    }

    [Fact]
    public async Task Almanac_WithAPlaceOfTheRequiredPackThatMakesNoSense_NoOtherPackServes()
    {
        var senseless = DataPack.Open(PackBuilder.Build([DataPack.Embedded.Place("GB")! with { Weekends = [] }], "senseless"));
        var almanac = new Almanac(new() { Packs = [senseless, DataPack.Embedded], RequiredPack = senseless });

        await Assert.ThrowsAsync<PackFormatException>(async () => await ReadAsync(almanac, "GB", 2020));
        Assert.Equal($"built-in {DataPack.Embedded.Version}", (await ReadAsync(almanac, "SG", 2020)).Reader);
    }

    private static ValueTask<Feria.Readers.HolidayAnswer> ReadAsync(Almanac almanac, string code, int year) =>
        almanac.ReadAsync(Location.FromCode(code), DateRange.OfYear(year), cancellation: TestContext.Current.CancellationToken);

    private string Write(string what)
    {
        if (what is "absent" or "folder")
        {
            return what == "absent" ? File : _folder;
        }

        var bytes = _newer.ToArray();
        bytes[7] = what == "format" ? (byte)9 : bytes[7];
        bytes[^1] ^= what == "damaged" ? (byte)1 : (byte)0;
        System.IO.File.WriteAllBytes(File, what switch
        {
            "truncated" => bytes[..^1],
            "longer" => [.. bytes, 0],
            "text" => "place: GB, and some more words"u8.ToArray(),
            "empty" => [],
            _ => bytes,
        });
        return File;
    }
}
