using System.Runtime.CompilerServices;
using Feria.Plugins.Source.Caching;
using Feria.Plugins.Source.Compiling;

[assembly: Feria.Plugins.PluginFileFormat(typeof(Feria.Plugins.Source.CSharpFiles))]

namespace Feria.Plugins.Source;

/// <summary>Plug-ins that are one C# file each, compiled on first need.</summary>
/// <remarks>
/// <para>
/// A file sees the assemblies of the program it is dropped into, with the usings of a console project and
/// <c>Feria.Plugins</c>. Its compiled form is kept on disk; as long as file, references, compiler and options stay the
/// same, no compiler is loaded again. What does not compile is reported as a compiler would, and never loaded.
/// </para>
/// <para>Safe for any number of threads, and for any number of processes that share a cache folder.</para>
/// <para>A dropped file runs with all rights of the program. This is no sandbox.</para>
/// </remarks>
public sealed class CSharpFiles : PluginFileFormat
{
    /// <inheritdoc/>
    /// <value><c>.cs</c>.</value>
    public override string Extension => ".cs";

    /// <summary>Namespaces that every file uses without saying so, besides the usual ones; none by default.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    /// <summary>Paths of assemblies that files may use and that the program itself does not have; none by default.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>
    /// Where compiled files are kept: by default <c>feria/plugins/compiled</c> in the user's cache folder. Where nothing
    /// can be written, every process compiles for itself.
    /// </summary>
    public string CacheFolder { get; init; } = DefaultCache.Folder;

    /// <inheritdoc/>
    public override PluginFileReading Read(PluginFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        ReferenceSet references = ReferenceSet.With(References);
        if (references.Platform.Count == 0)
        {
            return PluginFileReading.Failed(
                PluginStage.Compiled,
                "this program carries its assemblies inside itself, and there is nothing to compile against.",
                "Publish the program as several files, or compile the plug-in beforehand.");
        }

        string[] usings = [.. DefaultUsings.All, .. Usings];
        CompiledCache cache = new(CacheFolder);
        string key = CacheKey.Of(file, usings, references);
        CompiledFile? compiled = cache.Find(key);
        if (compiled is null)
        {
            compiled = Compile(file, usings, references);
            cache.Keep(key, compiled);
        }

        return Reading(file, compiled);
    }

    // Kept apart so that a file from the cache does not load the compiler.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CompiledFile Compile(PluginFile file, string[] usings, ReferenceSet references)
        => CSharpCompiler.Compile(file, usings, references);

    private PluginFileReading Reading(PluginFile file, CompiledFile compiled)
    {
        if (compiled.Errors.Count == 0)
        {
            return PluginFileReading.Of(new PluginImage
            {
                Assembly = compiled.Assembly,
                Documentation = compiled.Documentation,
                Dependencies = References,
            });
        }

        PluginSourceError[] errors = [.. compiled.Errors.Select(error => error with { File = file.Path })];
        return PluginFileReading.Failed(
            PluginStage.Compiled, string.Join(Environment.NewLine, errors.Select(error => error.ToString())), "Correct the file; the next call compiles it again.", errors);
    }
}
