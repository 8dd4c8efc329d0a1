using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Feria.Plugins.Metadata;

namespace Feria.Plugins.Compatibility;

/// <summary>Collects in what an assembly does not fit, by the contract it concerns.</summary>
internal sealed class ContractFaults(MetadataReader reader, Dictionary<int, HostMetadata> contracts)
{
    private const int MostOverloads = 3;

    private readonly Dictionary<HostMetadata, List<string>> _faults = [];

    /// <summary>What is to be said of the first contract that is not met; null when all are.</summary>
    internal Incompatibility? Result
    {
        get
        {
            foreach ((int row, HostMetadata contract) in contracts)
            {
                if (_faults.TryGetValue(contract, out List<string>? faults))
                {
                    return Incompatibility.Of(contract, reader.GetAssemblyReference(MetadataTokens.AssemblyReferenceHandle(row)).Version, faults);
                }
            }

            return null;
        }
    }

    internal void MissingType(TypeReferenceHandle handle, HostMetadata contract)
    {
        string name = DocNames.Instance.GetTypeFromReference(reader, handle, 0);

        // In its own namespace: a long one makes any two names look alike.
        string space = name[..(name.LastIndexOf('.') + 1)];
        string? nearest = NearestName.Of(name[space.Length..], contract.Reader.TypeDefinitions
            .Select(type => DocNames.Of(contract.Reader, type))
            .Where(other => other.StartsWith(space, StringComparison.Ordinal))
            .Select(other => other[space.Length..]));
        string there = nearest is null ? "" : $" There is '{ContractText.Type(space + nearest)}'.";
        Add(contract, $"there is no type '{ContractText.Type(name)}'.{there}");
    }

    internal void MissingMember(HostType type, string name, MemberShape shape)
    {
        HostMember[] visible = [.. type.Members.SelectMany(members => members).Where(member => member.IsVisible)];
        string sought = name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..];
        HostMember[] there = [.. visible.Where(member => member.Name == name || member.Name.EndsWith("_" + sought, StringComparison.Ordinal) || member.Name == sought).Take(MostOverloads)];
        if (there.Length == 0)
        {
            string? nearest = NearestName.Of(name, visible.Select(member => member.Name));
            there = [.. visible.Where(member => member.Name == nearest).Take(1)];
        }

        string instead = there.Length == 0 ? "" : $" There is {string.Join(" and ", there.Select(member => $"'{ContractText.Of(type, member)}'"))}.";
        Add(type.Assembly, $"there is no '{ContractText.Of(type, name, shape)}'.{instead}");
    }

    internal void Hidden(HostType type, string what)
    {
        if (!type.Assembly.IsFriendOf(reader.GetString(reader.GetAssemblyDefinition().Name)) && !IgnoresAccess())
        {
            Add(type.Assembly, $"'{what}' is not public there.");
        }
    }

    internal void Add(HostMetadata contract, string fault)
    {
        if (!_faults.TryGetValue(contract, out List<string>? faults))
        {
            _faults.Add(contract, faults = []);
        }

        if (!faults.Contains(fault))
        {
            faults.Add(fault);
        }
    }

    // The runtime lets in who brings this attribute along.
    private bool IgnoresAccess() => reader.TypeDefinitions.Select(reader.GetTypeDefinition)
        .Any(type => reader.StringComparer.Equals(type.Name, "IgnoresAccessChecksToAttribute"));
}
