namespace Feria.Plugins.Compatibility;

/// <summary>Looks for a member in a type, in what it derives from and in its interfaces.</summary>
internal static class MemberSearch
{
    internal static MemberSearchResult Find(HostType type, string name, MemberShape shape, out HostMember? found)
    {
        // Nearly every member is found in the type itself, and then nothing more is needed.
        found = type.IsUnreachable ? null : type.Members[name].FirstOrDefault(member => member.Shape == shape);
        return found is null ? FindInherited(type, name, shape, out found) : MemberSearchResult.Found;
    }

    private static MemberSearchResult FindInherited(HostType type, string name, MemberShape shape, out HostMember? found)
    {
        found = null;
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<BoundType> open = new([new BoundType(type, [])]);
        while (open.TryDequeue(out BoundType next))
        {
            if (next.Type.IsUnreachable)
            {
                return MemberSearchResult.Unknown;
            }

            if (!seen.Add($"{next.Type.FullName}<{string.Join(",", next.Arguments)}>"))
            {
                continue;
            }

            found = next.Type.Members[name].FirstOrDefault(member => member.With(next.Arguments) == shape);
            if (found is not null)
            {
                return MemberSearchResult.Found;
            }

            // Nobody inherits a constructor.
            if (name == ".ctor")
            {
                break;
            }

            if (next.Base is { } parent)
            {
                open.Enqueue(parent);
            }

            foreach (BoundType one in next.Interfaces)
            {
                open.Enqueue(one);
            }
        }

        return MemberSearchResult.Missing;
    }
}
