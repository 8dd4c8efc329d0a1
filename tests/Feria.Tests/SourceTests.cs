using System.Text.RegularExpressions;
using Feria.Testing;

namespace Feria.Tests;

/// <summary>Laws of the domain that no analyzer keeps.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void Domain_ReadsNeitherTheAmbientClockNorTheAmbientCulture()
    {
        var folders = new[] { Repository.File("src", "Feria"), Repository.File("src", "Feria.Readers", "RuleFiles") };
        var files = folders.SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories)).ToList();

        Assert.InRange(files.Count, 60, 1000);
        Assert.Empty(
            from file in files
            from line in File.ReadLines(file).Select((text, i) => (Text: text, Number: i + 1))
            where Ambient().IsMatch(line.Text)
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number}: {line.Text.Trim()}");
    }

    // A date written with a format of its own is written in the culture's calendar; the format O is the same everywhere.
    [GeneratedRegex(@"Date(Time|TimeOffset)\.(Now|UtcNow|Today)\b|\bCurrent(UI)?Culture\b(?!IgnoreCase)|:yyyy-MM-dd\}|TryParseExact\([^,]+, ""[^""]+"", out|Environment\.TickCount|Stopwatch\b")]
    private static partial Regex Ambient();
}
