namespace Feria.Tables.Tests;

/// <summary>A rules file of a place that has one holiday, in a folder that is gone when the test is.</summary>
internal sealed class RulesFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-rules-");

    public RulesFolder(string code, string name)
    {
        File = Path.Combine(_folder.FullName, $"{code}.yaml");
        System.IO.File.WriteAllText(File, $"""
            place: {code}
            name: Nowhere
            languages: en
            weekend: saturday, sunday
            covers: 2020 to 2030
            source: A test
            holidays:
              the-day:
                name: '{name.Replace("'", "''", StringComparison.Ordinal)}'
                on: 1 May

            """);
    }

    public string File { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
