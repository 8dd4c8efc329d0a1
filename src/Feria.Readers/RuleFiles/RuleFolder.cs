using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads the rules files of a folder: <c>GB.yaml</c> is a place, <c>GB.school.yaml</c> holds announced dates of it, <c>GB.names.yaml</c> its names in further languages.</summary>
internal static class RuleFolder
{
    /// <summary>The places of a folder in order of code, and everything that is wrong.</summary>
    public static (IReadOnlyList<PlaceRules> Places, IReadOnlyList<RuleFileError> Errors) Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).ToList();
        var places = new List<PlaceRules>();
        var errors = new List<RuleFileError>();
        foreach (var file in files.Where(f => !Path.GetFileNameWithoutExtension(f).Contains('.', StringComparison.Ordinal)))
        {
            var result = ReadPlace(file);
            errors.AddRange(result.Errors);
            if (result.Place is { } place && places.Exists(p => p.Code == place.Code))
            {
                errors.Add(new(file, 1, 1, $"another file of this folder is of {place.Code} already"));
            }
            else if (result.Place is { } other)
            {
                places.Add(other);
            }
        }

        return (places, errors);
    }

    /// <summary>Reads the file of one place and those of announced dates beside it.</summary>
    public static RuleFileResult ReadPlace(string path)
    {
        if (NotUtf8.In(path) is { } error)
        {
            return new(null, [error]);
        }

        var prefix = Path.GetFileNameWithoutExtension(path).Split('.')[0];
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } f ? f : ".";
        var names = Path.Join(folder, $"{prefix}.{NamesFileReader.Topic}.yaml");
        var files = Directory.EnumerateFiles(folder, prefix + ".*.yaml").Order(StringComparer.Ordinal).Where(f => f != path).ToList();
        var wrong = files.Select(NotUtf8.In).OfType<RuleFileError>().ToList();
        var beside = files.ToLookup(f => Path.GetFileName(f) == Path.GetFileName(names));
        return wrong.Count > 0 ? new(null, wrong) : PlaceFileReader.Read(Text(path), [.. beside[false].Select(Text)], beside[true].Select(Text).FirstOrDefault());
    }

    // One character more than is read shows that a file is too long, however long it is.
    private static RuleFileText Text(string path)
    {
        using var reader = new StreamReader(path);
        var text = new char[YamlFile.MaximumLength + 1];
        return new(path, new string(text, 0, reader.ReadBlock(text)));
    }
}
