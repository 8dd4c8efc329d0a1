using Feria.Packs;
using Feria.Readers.RuleFiles;

// usage: Feria.PackBuilder FOLDER-OF-RULES PACK VERSION
if (args is not [var folder, var pack, var version])
{
    Console.Error.WriteLine("usage: Feria.PackBuilder FOLDER-OF-RULES PACK VERSION");
    return 2;
}

var (places, errors) = RuleFolder.Read(folder);
foreach (var error in errors)
{
    // The form in which a build shows errors with their place.
    Console.Error.WriteLine($"{Path.GetFullPath(error.File)}({error.Line},{error.Column}): error FERIA0001: {error.Message}");
}

if (errors.Count > 0)
{
    return 1;
}

File.WriteAllBytes(pack, PackBuilder.Build(places, version));
return 0;
