using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Feria.Plugins.Metadata;

/// <summary>Tells which parameters of the functions of an assembly the package fills in.</summary>
internal sealed class FilledReading
{
    private readonly MetadataReader _reader;
    private readonly AttributeReader _services;
    private readonly HashSet<string> _options = new(StringComparer.Ordinal);

    internal FilledReading(MetadataReader reader, string contract)
    {
        _reader = reader;
        _services = new AttributeReader(reader, contract, nameof(PluginServiceAttribute));
        AttributeReader options = new(reader, contract, nameof(PluginOptionsAttribute));
        if (options.IsUsed)
        {
            _options.UnionWith(reader.TypeDefinitions
                .Where(type => options.Find(reader.GetTypeDefinition(type).GetCustomAttributes()) is not null)
                .Select(type => DocNames.Of(reader, type)));
        }
    }

    /// <summary>One answer for each parameter.</summary>
    internal bool[] Of(MethodDefinition method, ImmutableArray<string> types)
    {
        bool[] filled = new bool[types.Length];
        for (int at = 0; at < filled.Length; at++)
        {
            filled[at] = _options.Contains(types[at]);
        }

        if (_services.IsUsed)
        {
            foreach (ParameterHandle handle in method.GetParameters())
            {
                Parameter parameter = _reader.GetParameter(handle);

                // Number 0 is the result.
                if (parameter.SequenceNumber > 0 && _services.Find(parameter.GetCustomAttributes()) is not null)
                {
                    filled[parameter.SequenceNumber - 1] = true;
                }
            }
        }

        return filled;
    }
}
