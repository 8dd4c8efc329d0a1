using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Feria.Plugins.Compatibility;

namespace Feria.Plugins.Metadata;

/// <summary>Finds the plug-ins of an assembly by its metadata alone: no code of it is loaded.</summary>
internal static class AssemblyReading
{
    private const string ContractNamespace = "Feria.Plugins";

    /// <param name="image">The assembly.</param>
    /// <param name="isForeign">Whether it was built elsewhere, against whatever version of this program.</param>
    /// <exception cref="BadImageFormatException">It is no assembly.</exception>
    internal static AssemblyContents Read(ReadOnlyMemory<byte> image, bool isForeign = false)
    {
        if (image.IsEmpty)
        {
            throw new BadImageFormatException("the file is empty.");
        }

        // An array is pinned, not mapped: a file that is overwritten now cannot kill the process.
        byte[] bytes = MemoryMarshal.TryGetArray(image, out ArraySegment<byte> segment) && segment.Count == segment.Array!.Length
            ? segment.Array
            : image.ToArray();
        using PEReader pe = new(ImmutableCollectionsMarshal.AsImmutableArray(bytes));
        if (!pe.HasMetadata)
        {
            throw new BadImageFormatException("it is a native library, not a .NET assembly.");
        }

        MetadataReader reader = pe.GetMetadataReader();
        if (!reader.IsAssembly)
        {
            throw new BadImageFormatException("it is a module of an assembly, not an assembly.");
        }

        List<MetadataPlugin> plugins = Plugins(reader);
        return new AssemblyContents(
            reader.GetString(reader.GetAssemblyDefinition().Name),
            plugins,
            References(reader),
            Problem(reader))
        {
            Incompatibility = isForeign && plugins.Count > 0 ? ContractCheck.Of(reader) : null,
        };
    }

    private static string? Problem(MetadataReader reader)
    {
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            if (reader.StringComparer.Equals(type.Name, nameof(PluginAttribute)) && reader.StringComparer.Equals(type.Namespace, ContractNamespace))
            {
                return $"it has a {nameof(PluginAttribute)} of its own; the attribute has to be the one of Feria.Plugins.";
            }
        }

        return RuntimeVersion.Problem(reader);
    }

    private static List<AssemblyName> References(MetadataReader reader)
    {
        List<AssemblyName> references = [];
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            references.Add(reader.GetAssemblyReference(handle).GetAssemblyName());
        }

        return references;
    }

    private static List<MetadataPlugin> Plugins(MetadataReader reader)
    {
        AttributeReader marks = new(reader, ContractNamespace, nameof(PluginAttribute));
        if (!marks.IsUsed)
        {
            return [];
        }

        SoundMetadata.Check(reader);
        AttributeReader names = new(reader, ContractNamespace, nameof(PluginNameAttribute));
        FilledReading fillings = new(reader, ContractNamespace);
        List<MetadataPlugin> plugins = [];
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            List<MetadataFunction> functions = [];
            foreach (MethodDefinitionHandle method in type.GetMethods())
            {
                if (FunctionReading.Read(reader, marks, fillings, method) is { } function)
                {
                    functions.Add(function);
                }
            }

            if (functions.Count > 0)
            {
                string? given = names.Find(type.GetCustomAttributes())?.FixedArguments[0].Value as string;
                string typeName = DocNames.Of(reader, handle);
                plugins.Add(new MetadataPlugin(given ?? typeName[(typeName.LastIndexOf('.') + 1)..], "T:" + typeName, functions));
            }
        }

        return plugins;
    }
}
