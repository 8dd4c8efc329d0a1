using System.Text;
using Feria.Holidays;
using Feria.Packs;
using Feria.Rules;
using Feria.Rules.Evaluation;
using Feria.Rules.Expressions;
using Feria.Testing;

namespace Feria.Tests.Packs;

public sealed class DataPackTests
{
    private static readonly PlaceRules[] Places = [.. DataPack.Embedded.Codes.Select(c => DataPack.Embedded.Place(c)!)];

    private static readonly byte[] Small = PackBuilder.Build([Tiny("AA"), Tiny("BB")], "small");

    [Fact]
    public void Embedded_HasThePlacesOfTheCountriesFolder()
    {
        var files = Directory.EnumerateFiles(Repository.File("countries"), "*.yaml").Select(Path.GetFileNameWithoutExtension).Where(n => !n!.Contains('.', StringComparison.Ordinal));

        Assert.Equal(files.Order(StringComparer.Ordinal), DataPack.Embedded.Codes);
        Assert.NotEmpty(DataPack.Embedded.Version);
    }

    [Fact]
    public void Open_WhatWasBuilt_AnswersTheSame()
    {
        var pack = DataPack.Open(PackBuilder.Build(Places, "again"));

        Assert.Equal("again", pack.Version);
        Assert.Equal(Places.Select(p => p.Code), pack.Codes);
        foreach (var place in Places)
        {
            var again = pack.Place(place.Code)!;
            Assert.Equal(PlaceCodec.Write(place), PlaceCodec.Write(again));
            for (var scope = 0; scope <= place.Subdivisions.Count; scope++)
            {
                Assert.Equal(RuleEvaluator.Evaluate(place, scope, 2000, 2030), RuleEvaluator.Evaluate(again, scope, 2000, 2030));
            }
        }
    }

    [Fact]
    public void Build_TheSamePlacesInAnyOrder_GivesTheSameBytes() =>
        Assert.Equal(PackBuilder.Build(Places, "v"), PackBuilder.Build(Places.Reverse(), "v"));

    [Fact]
    public void Place_NobodyHas_IsNull() => Assert.Null(DataPack.Embedded.Place("XX"));

    [Fact]
    public void Open_TruncatedAnywhere_IsRefusedOrMissesAPlace()
    {
        for (var length = 0; length < Small.Length; length++)
        {
            // The last section always lacks its end.
            Assert.Throws<PackFormatException>(() => DataPack.Open(Small.AsMemory(0, length)).Place("BB"));
        }
    }

    [Fact]
    public void Open_WithOneByteChanged_NeverAnswersDifferently()
    {
        var expected = new[] { "AA", "BB" }.Select(code => PlaceCodec.Write(DataPack.Open(Small).Place(code)!)).ToList();
        for (var i = 0; i < Small.Length; i++)
        {
            foreach (var mask in new byte[] { 0x01, 0x80, 0xFF })
            {
                var damaged = Small.ToArray();
                damaged[i] ^= mask;

                // Of the two sections one is whole; it may still be read, and then reads as it was.
                Assert.Throws<PackFormatException>(() =>
                {
                    var pack = DataPack.Open(damaged);
                    Assert.Equal(("small", "AA BB"), (pack.Version, string.Join(' ', pack.Codes)));
                    Assert.Equal(expected, pack.Codes.Select(code => PlaceCodec.Write(pack.Place(code)!)).ToList());
                    Assert.Equal(("AA", "Winzig"), (pack.Names().Find("tiny"), pack.Translations("AA")[0].Names[0].Text));
                    Assert.Single(pack.Translations("BB"));

                });
            }
        }
    }

    [Theory]
    [InlineData("", "does not begin with FERIAPK")]
    [InlineData("FERIAPK", "does not begin with FERIAPK")]
    [InlineData("PK\u0003\u0004 this is another sort of archive, long enough for a header", "does not begin with FERIAPK")]
    [InlineData("FERIAPK\u0005 and more bytes than a header has, forty-four of them", "format 5; this Feria reads format 4")]
    [InlineData("FERIAPK\u0004 and more bytes than a header has, forty-four of them", "truncated")]
    public void Open_SomethingElse_SaysWhatItIs(string content, string message)
    {
        var error = Assert.Throws<PackFormatException>(() => DataPack.Open(Encoding.ASCII.GetBytes(content)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AKindOfALaterFeria_IsAFormatError()
    {
        var section = PlaceCodec.Write(Tiny("AA"));
        var at = section.AsSpan().IndexOf("observance"u8);
        "obsolescen"u8.CopyTo(section.AsSpan(at));

        Assert.Contains("'obsolescen'; a newer Feria reads it", Assert.Throws<PackFormatException>(() => PlaceCodec.Read(section)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A-")]
    [InlineData("123456789012345678901234567890123456")]
    public void Place_WithAPartWhoseCodeIsNone_IsAFormatError(string code)
    {
        var place = Tiny("AA") with { Subdivisions = [DataPack.Embedded.Place("GB")!.Subdivisions[0] with { Code = code }] };

        Assert.Throws<PackFormatException>(() => DataPack.Open(PackBuilder.Build([place], "v")).Place("AA"));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A-")]
    [InlineData("A\0B")]
    public void Open_WithAPlaceWhoseCodeIsNone_IsAFormatError(string code) =>
        Assert.Throws<PackFormatException>(() => DataPack.Open(PackBuilder.Build([Tiny(code)], "v")));

    [Fact]
    public void Read_ASectionOfAnyBytes_IsReadOrAFormatError()
    {
        // Behind a right checksum, as a hostile packer would have it.
        var section = PlaceCodec.Write(Tiny("AA"));
        for (var i = 0; i < section.Length; i++)
        {
            for (var value = 0; value < 256; value++)
            {
                var damaged = section.ToArray();
                damaged[i] = (byte)value;
                try
                {
                    Assert.NotNull(PlaceCodec.Read(damaged));
                }
                catch (PackFormatException e)
                {
                    Assert.NotEmpty(e.Message);
                }
            }
        }
    }

    private static PlaceRules Tiny(string code) => new()
    {
        Code = code,
        Name = new([new("en", "Tiny")]),
        Languages = ["en"],
        Weekends = [new(0, WeekdaySet.None.With(DayOfWeek.Sunday))],
        FirstYear = 2000,
        LastYear = 2001,
        Translations = [new("de", [new("one", string.Empty, "Winzig")])],
        Variants =
        [
            new()
            {
                RuleId = "one",
                Name = new([new("en", "One")]),
                Scopes = new([0]),
                Holds = new(0, 999999),
                On = new Offset(new RelativeWeekday(DayOfWeek.Monday, Feria.Rules.Expressions.WeekdayRelation.After, new FixedDate(5, 1)), -2),
                Announced = new Dictionary<int, AnnouncedDays[]> { [2001] = [new(730000, 730002), new(730010, 730010, SwappedWith: 730020), new(730030, 730030, ObservedFor: 730025)] },
                Kinds = [HolidayKind.Observance],
                When = [new(WeekdaySet.All, OnWeekend: true, OnHoliday: false, IsNegated: false)],
                Observed = [new(WeekdaySet.None.With(DayOfWeek.Sunday), OnWeekend: true, OnHoliday: false, Feria.Rules.Observance.ObservanceTarget.NextWorkingDay, default, 0)],
                Certainty = Feria.Holidays.Certainty.Estimated,
                Hours = "from 12:00",
            },
        ],
    };
}
