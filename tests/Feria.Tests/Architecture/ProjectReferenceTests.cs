using System.Text.RegularExpressions;
using System.Xml.Linq;
using Feria.Testing;

namespace Feria.Tests.Architecture;

/// <summary>ARCHITECTURE.md's table of projects against the project files.</summary>
public sealed partial class ProjectReferenceTests
{
    public static TheoryData<string> Projects => [.. Directory.EnumerateDirectories(Repository.File("src")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_OfAProject_AreThoseOfTheArchitecture(string project)
    {
        var row = Row().Matches(File.ReadAllText(Repository.File("ARCHITECTURE.md"))).Single(m => m.Groups[1].Value == project);
        var described = Name().Matches(row.Groups[2].Value).Select(m => m.Value).Order(StringComparer.Ordinal);

        Assert.Equal(described, References(project).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Repository.File("src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Where(r => (string?)r.Attribute("ReferenceOutputAssembly") != "false")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

    [GeneratedRegex(@"^\| `src/(Feria[\w.]*)` \|[^|]*\|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"Feria(\.[A-Z]\w+)*")]
    private static partial Regex Name();
}
