using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Feria.Plugins.Source.Compiling;

namespace Feria.Plugins.Source.Caching;

/// <summary>Names a compiled file by everything that it depends on.</summary>
internal static class CacheKey
{
    // Changes with every build of this library, and with it whatever the compiler is told; and with every compiler.
    private static readonly string Compiler = typeof(CacheKey).Module.ModuleVersionId.ToString() + CompilerVersion();

    internal static string Of(PluginFile file, IEnumerable<string> usings, ReferenceSet references)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in (string[])[Compiler, Path.GetFileName(file.Path), string.Join('\n', usings), references.Identity])
        {
            // The length in front: two parts can never read like two others.
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}")));
        }

        hash.AppendData(file.Content.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Written down when this library is compiled, so that asking does not load the compiler.
    private static string CompilerVersion() => typeof(CacheKey).Assembly.GetReferencedAssemblies()
        .Single(reference => reference.Name == "Microsoft.CodeAnalysis.CSharp").FullName;
}
