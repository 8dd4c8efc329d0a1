using System.Reflection;
using System.Text.RegularExpressions;

namespace Feria.Cli.Templates;

/// <summary>A template of <c>dotnet new</c>: its files, embedded as they are, with its placeholders filled in.</summary>
internal static class Template
{
    /// <summary>The version of the libraries that this command was built with.</summary>
    private static readonly string Version =
        typeof(Template).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The files of the template of plug-in projects.</summary>
    public static IReadOnlyList<TemplateFile> Plugin(string name) =>
        Files("feria-plugin/", new() { ["PluginName"] = name, ["PluginClass"] = name, ["FERIA_VERSION"] = Version });

    /// <summary>The file of the template of readers.</summary>
    /// <param name="code">The code as a part of a C# name.</param>
    /// <param name="source">Where the days come from: a folder of the template.</param>
    public static IReadOnlyList<TemplateFile> Reader(string code, string source) =>
        Files($"feria-reader/{source}/", new() { ["ZZ"] = code });

    private static IReadOnlyList<TemplateFile> Files(string folder, Dictionary<string, string> placeholders)
    {
        // In one pass: what a placeholder is replaced by may look like another one.
        var pattern = string.Join('|', placeholders.Keys);
        string Fill(string text) => Regex.Replace(text, pattern, match => placeholders[match.Value], RegexOptions.CultureInvariant);

        return
        [
            .. typeof(Template).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new TemplateFile(Fill(name[folder.Length..]), Fill(Text(name)))),
        ];
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(Template).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
