using Feria.Plugins;
using Feria.Plugins.Source;
using ImageFormats.Arguments;
using ImageFormats.Formats;

if (ImageArguments.Parse(args, Console.Out, Console.Error) is not { } arguments)
{
    return 2;
}

if (arguments.Files.Count == 0)
{
    return 0;
}

CSharpFiles files = new() { Usings = ["ImageFormats", "System.Buffers.Binary", "System.Globalization", "System.Text"] };
var package = PluginPackage.Create("formats").AddFolder(Path.Combine(AppContext.BaseDirectory, "formats"), files);
foreach (var folder in arguments.More)
{
    package.AddFolder(folder, files);
}

FormatCatalog formats = new(package.Build(), Console.Error);
PictureFiles pictures = new(formats, Console.Out, Console.Error);
var good = true;
foreach (var file in arguments.Files)
{
    good &= pictures.Show(file, arguments.To);
}

return good ? 0 : 1;
