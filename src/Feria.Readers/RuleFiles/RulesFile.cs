using Feria.Packs;

namespace Feria.Readers.RuleFiles;

/// <summary>Rules files of places, <c>CODE.yaml</c>: checked and compiled at run time as the built-in ones are at build time.</summary>
/// <remarks>
/// Beside <c>GB.yaml</c>, files <c>GB.TOPIC.yaml</c> may hold announced dates; they are read along. A rules file is data:
/// nothing in it is run, sizes and nesting are bounded. Stateless and thread-safe.
/// </remarks>
public static class RulesFile
{
    /// <summary>Reads the file of a place.</summary>
    /// <param name="path">The path of <c>CODE.yaml</c>.</param>
    /// <returns>A pack with that one place, or everything that is wrong.</returns>
    public static RulesFileResult Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            return new(null, [new(path, 1, 1, "this is a folder; the rules file of a place, CODE.yaml, is expected")]);
        }

        try
        {
            var result = RuleFolder.ReadPlace(path);
            return result.Place is { } place
                ? new(DataPack.Open(PackBuilder.Build([place], $"of {Path.GetFileName(path)}")).Called(path), [])
                : new(null, result.Errors);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(null, [new(path, 1, 1, $"the file cannot be read: {e.Message}")]);
        }
    }

    /// <summary>Reads all rules files of a folder, with the tables and names beside them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="version">What the pack shall call its version.</param>
    /// <returns>A pack with all places, or everything that is wrong.</returns>
    public static RulesFileResult ReadFolder(string folder, string version)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(version);
        try
        {
            var (places, errors) = RuleFolder.Read(folder);
            return errors.Count == 0 ? new(DataPack.Open(PackBuilder.Build(places, version)), []) : new(null, errors);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [new(folder, 1, 1, $"the folder cannot be read: {e.Message}")]);
        }
    }

    /// <summary>Reads the text of a place's file, for editors and tests.</summary>
    /// <param name="name">The name that errors shall show.</param>
    /// <param name="text">The whole text.</param>
    /// <returns>A pack with that one place, or everything that is wrong.</returns>
    public static RulesFileResult ReadText(string name, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(text);
        var result = PlaceFileReader.Read(new(name, text), []);
        return result.Place is { } place ? new(DataPack.Open(PackBuilder.Build([place], $"of {name}")).Called(name), []) : new(null, result.Errors);
    }
}
