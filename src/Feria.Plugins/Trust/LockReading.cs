using System.Text.Json;
using Feria.Plugins.Json;

namespace Feria.Plugins.Trust;

/// <summary>Reads a lock file: <c>{"strict": true, "files": {"relative/name.dll": "SHA-256 in hexadecimal digits"}}</c>.</summary>
internal static class LockReading
{
    internal const string Strict = "strict";
    internal const string Files = "files";

    /// <summary>Some forty thousand files.</summary>
    internal const int MostBytes = 4 << 20;

    private const int Digits = 64;

    /// <exception cref="PluginConfigurationException">It is not as it has to be.</exception>
    internal static PluginLock Read(string path, byte[] content)
    {
        JsonFile file = new(path, content);
        IReadOnlyDictionary<string, JsonPart> members = file.Members(file.Root, Strict, Files);
        if (!members.TryGetValue(Files, out JsonPart? files))
        {
            throw file.Error(file.Root.Start, "the key 'files' is missing; a lock of nothing has it with an empty object.");
        }

        SortedDictionary<string, string> sums = new(StringComparer.Ordinal);
        foreach (JsonMember member in file.Object(files, "an object with names of files and their sums"))
        {
            if (Fault(member.Name) is { } fault)
            {
                throw file.Error(member.Start, $"'{member.Name}' {fault}; names are relative to the folder, with forward slashes.");
            }

            sums.Add(member.Name, Sum(file, member));
        }

        return new PluginLock(members.TryGetValue(Strict, out JsonPart? strict) && file.Boolean(strict), sums);
    }

    private static string Sum(JsonFile file, JsonMember member)
        => member.Value.Kind == JsonTokenType.String && member.Value.Text.Length == Digits && member.Value.Text.All(char.IsAsciiHexDigitLower)
            ? member.Value.Text
            : throw file.Error(member.Value.Start, $"a SHA-256 sum of {Digits} hexadecimal digits in lower case is expected here.");

    private static string? Fault(string name)
        => name.Length == 0 ? "is no name"
        : name.Contains('\\', StringComparison.Ordinal) ? "has a backslash"
        : name[0] == '/' || Path.IsPathRooted(name) ? "does not begin in the folder"
        : name.Split('/').Any(part => part is "" or "." or "..") ? "leads out of the folder or in circles"
        : null;
}
