using System.Globalization;
using CsCheck;
using Feria.Dates;
using Feria.Locations;
using Feria.Packs;
using Feria.Readers;
using Feria.Rules;

namespace Feria.Tests.Packs;

/// <summary>
/// Sections with changed bytes behind right checksums, as somebody who means ill would send them: read and answered from, or
/// refused as a pack, and nothing else. FERIA_FUZZ_ITERATIONS runs longer.
/// </summary>
public sealed class PackFuzzTests
{
    private static readonly int Iterations =
        int.TryParse(Environment.GetEnvironmentVariable("FERIA_FUZZ_ITERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1000;

    private static readonly (string Code, byte[] Section)[] Sections =
        [.. DataPack.Embedded.Codes.Select(code => (code, PlaceCodec.Write(DataPack.Embedded.Place(code)!))).Where(s => s.Item2.Length < 20_000)];

    [Fact]
    public void Read_ChangedBytes_AreAnsweredFromOrRefused() =>
        Gen.Select(Gen.Int[0, Sections.Length - 1], Gen.Select(Gen.Double.Unit, Gen.Byte).Array[1, 6]).Sample(
            (which, changes) =>
            {
                var (code, section) = Sections[which];
                var changed = section.ToArray();
                foreach (var (at, value) in changes)
                {
                    changed[(int)(at * (changed.Length - 1))] = value;
                }

                Answer(code, changed);
            },
            iter: Iterations,
            threads: 1);

    private static void Answer(string code, byte[] section)
    {
        try
        {
            PlaceRules place = PlaceCodec.Read(section) with { Code = code };
            var almanac = new Almanac(new() { Packs = [DataPack.Open(PackBuilder.Build([place], "changed"))] });
            var location = Location.FromCode(code);
            foreach (var part in almanac.Locations.Subdivisions(location).Select(p => p.Location).Prepend(location).Take(3))
            {
                var year = Math.Clamp(2024, place.FirstYear, Math.Max(place.FirstYear, place.LastYear));
                var answer = almanac.ReadAsync(part, DateRange.OfYear(year), cancellation: TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();
                Assert.All(answer.Holidays, h => Assert.Equal(year, h.Date.Year));
            }

            _ = almanac.Locations.Parse("no such place").Error!.Suggestions;
        }
        catch (Exception e) when (e is PackFormatException or CoverageException)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}
