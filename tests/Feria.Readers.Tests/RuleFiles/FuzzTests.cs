using System.Globalization;
using CsCheck;
using Feria.Packs;
using Feria.Readers.RuleFiles;
using Feria.Rules.Evaluation;
using Feria.Testing;

namespace Feria.Readers.Tests.RuleFiles;

/// <summary>Rules files with slips in them: never an exception, every rejection with its place. FERIA_FUZZ_ITERATIONS runs longer.</summary>
public sealed class FuzzTests
{
    private static readonly int Iterations =
        int.TryParse(Environment.GetEnvironmentVariable("FERIA_FUZZ_ITERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 400;

    private static readonly RuleFileText[] Files =
        [.. Directory.EnumerateFiles(Repository.File("countries"), "??.yaml").Order(StringComparer.Ordinal).Select(f => new RuleFileText(f, File.ReadAllText(f)))];

    private static readonly string[] Pieces =
        [":", ",", "{", "}", "[", "]", "\"", "'", "#", "-", "\t", "\n", " ", "&a", "*a", "!", "|", ">", "?", "%", "\0", "é", "none", "easter", "from 2000: ", "for AA: ", "0", "99999999999"];

    private static readonly Gen<Slip> AnySlip =
        Gen.Select(Gen.Int[0, 7], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Int[0, Pieces.Length - 1]).Select((what, at, to, piece) => new Slip(what, at, to, Pieces[piece]));

    [Fact]
    public void Read_AFileWithSlips_IsReadOrRefusedWithPlaces() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], AnySlip.Array[1, 4]).Sample(
            (file, slips) => Check(Files[file], slips.Aggregate(Files[file].Text, (text, slip) => slip.Apply(text))),
            iter: Iterations,
            print: t => $"{Files[t.Item1].Name} {string.Join(' ', t.Item2)}");

    [Fact]
    public void Read_Noise_IsRefusedWithPlaces() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Sample(
            pieces => Check(new("noise", string.Empty), string.Concat(pieces)), iter: Iterations);

    [Fact]
    public void Read_ADatesFileWithSlips_IsReadOrRefusedWithPlaces() =>
        Beside("SG.yaml", "SG.gazetted.yaml", (place, dates) => PlaceFileReader.Read(place, [dates]));

    [Fact]
    public void Read_ANamesFileWithSlips_IsReadOrRefusedWithPlaces() =>
        Beside("CH.yaml", "CH.names.yaml", (place, names) => PlaceFileReader.Read(place, [], names));

    private static void Beside(string placeName, string name, Func<RuleFileText, RuleFileText, RuleFileResult> read)
    {
        var place = Array.Find(Files, f => f.Name.EndsWith(placeName, StringComparison.Ordinal))!;
        var text = File.ReadAllText(Repository.File("countries", name));
        AnySlip.Array[1, 4].Sample(
            slips =>
            {
                var file = new RuleFileText(name, slips.Aggregate(text, (t, slip) => slip.Apply(t)));
                Check(file, read(place, file));
            },
            iter: Iterations,
            print: slips => string.Join<Slip>(' ', slips));
    }

    private static void Check(RuleFileText file, string text) => Check(new(file.Name, text), PlaceFileReader.Read(new(file.Name, text), []));

    private static void Check(RuleFileText file, RuleFileResult result)
    {
        Assert.Equal(result.Errors.Count == 0, result.Place is not null);
        var lines = file.Text.Split('\n').Length;
        Assert.All(result.Errors, e => Assert.Equal(
            (file.Name, true, true, true),
            (e.File, e.Line >= 1 && e.Line <= lines + 1, e.Column >= 1, e.Message.Length > 0)));
        if (result.Place is { } place)
        {
            // What is accepted can be packed, read back and answered from.
            var again = DataPack.Open(PackBuilder.Build([place], "fuzz")).Place(place.Code)!;
            Assert.Equal(
                RuleEvaluator.Evaluate(place, 0, place.LastYear, place.LastYear),
                RuleEvaluator.Evaluate(again, 0, place.LastYear, place.LastYear));
        }
    }

    private sealed record Slip(int What, double At, double To, string Piece)
    {
        public string Apply(string text)
        {
            if (text.Length == 0)
            {
                return Piece;
            }

            var i = (int)(At * (text.Length - 1));
            var lines = text.Split('\n');
            var (from, to) = ((int)(At * (lines.Length - 1)), (int)(To * (lines.Length - 1)));
            return What switch
            {
                0 => text.Remove(i, 1),
                1 => text.Insert(i, Piece),
                2 => text.Insert(i, text[i].ToString()),
                3 => i + 1 < text.Length ? text[..i] + text[i + 1] + text[i] + text[(i + 2)..] : text,
                4 => string.Join('\n', lines.Where((_, l) => l != from)),
                5 => string.Join('\n', lines[..from].Append(lines[to]).Concat(lines[from..])),
                6 => string.Join('\n', lines.Select((line, l) => l == from ? lines[to] : l == to ? lines[from] : line)),
                _ => text[..i],
            };
        }
    }
}
