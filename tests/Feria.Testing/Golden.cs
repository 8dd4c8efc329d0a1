namespace Feria.Testing;

/// <summary>Compares a text with the one that was approved, a file under <c>tests/data</c>.</summary>
public static class Golden
{
    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("FERIA_UPDATE_GOLDEN") == "1";

    /// <summary>Fails unless the text is the approved one. FERIA_UPDATE_GOLDEN=1 approves what there is; review the diff.</summary>
    /// <param name="text">The text; its line ends are made <c>\n</c>.</param>
    /// <param name="name">The path under <c>tests/data</c> without <c>.txt</c>, for instance <c>web/empty-table</c>.</param>
    public static void Verify(string text, string name)
    {
        var actual = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var path = Repository.File("tests", "data", name + ".txt");
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : throw new GoldenException($"{path} is not there; FERIA_UPDATE_GOLDEN=1 writes it:\n{actual}");
        if (actual != expected)
        {
            throw new GoldenException($"Not as approved in {path}; FERIA_UPDATE_GOLDEN=1 approves it.\n{FirstDifference(expected, actual)}\nThe whole:\n{actual}");
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < wanted.Length && line < got.Length && wanted[line] == got[line])
        {
            line++;
        }

        return $"Line {line + 1}\n  approved: {wanted.ElementAtOrDefault(line)}\n  now:      {got.ElementAtOrDefault(line)}";
    }
}
