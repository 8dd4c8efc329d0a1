using System.Collections.Concurrent;
using Feria.Rules;

namespace Feria.Packs;

/// <summary>Some packs, of which the first that has a place answers. Where a place is damaged, that is said and the next one serves.</summary>
internal sealed class PackStack
{
    private readonly ConcurrentDictionary<(DataPack Pack, string Code), bool> _damaged = new();
    private readonly Action<string>? _notice;
    private readonly DataPack? _required;

    public PackStack(IReadOnlyList<DataPack> packs, Action<string>? notice, DataPack? required = null) => (Packs, _notice, _required) = (packs, notice, required);

    public IReadOnlyList<DataPack> Packs { get; }

    /// <summary>These packs behind another one.</summary>
    public PackStack Behind(DataPack first) => new([first, .. Packs], _notice, _required);

    /// <summary>The packs of an almanac; a file that cannot be used is said, and the others serve.</summary>
    public static PackStack Of(AlmanacOptions options)
    {
        if (options.PackFile is not { } file)
        {
            return new(options.Packs, options.Notice, options.RequiredPack);
        }

        try
        {
            var pack = DataPack.OpenFile(file, options.PackSha256);
            var own = options.Packs.TakeWhile(p => p != DataPack.Embedded).ToList();
            return new([.. own, pack, .. options.Packs.Skip(own.Count)], options.Notice);
        }
        catch (PackFormatException e)
        {
            options.Notice?.Invoke($"{e.Message} The built-in data serve.");
            return new(options.Packs, options.Notice);
        }
    }

    /// <summary>The rules of a place and the pack that has them.</summary>
    /// <exception cref="PackFormatException">The place is damaged, and no other pack has it or may stand in.</exception>
    public (DataPack Pack, PlaceRules Rules)? Find(string code)
    {
        for (var i = 0; i < Packs.Count; i++)
        {
            var pack = Packs[i];
            try
            {
                if (!_damaged.ContainsKey((pack, code)) && pack.Place(code) is { } place)
                {
                    return (pack, place);
                }
            }
            catch (PackFormatException e) when (pack != _required && Packs.Skip(i + 1).Any(p => p.Has(code)))
            {
                if (_damaged.TryAdd((pack, code), value: true))
                {
                    _notice?.Invoke($"{e.Message} The next data that have {code} serve.");
                }
            }
        }

        return null;
    }

    /// <summary>The code of the place of a name or alias.</summary>
    public string? FindName(string name)
    {
        foreach (var pack in Packs)
        {
            if (pack.Names().Find(name) is { } code)
            {
                return code;
            }
        }

        return null;
    }
}
