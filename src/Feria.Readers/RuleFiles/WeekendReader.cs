using Feria.Rules;
using Feria.Rules.Language;

namespace Feria.Readers.RuleFiles;

/// <summary>Reads weekends: weekdays, or a block of them by time; and those of parts of the place.</summary>
internal sealed class WeekendReader(LayerReader layers, ErrorList errors)
{
    /// <summary>What a key begins with that tells the weekend of some parts.</summary>
    public const string ForPrefix = "weekend for ";

    private const string FromPrefix = "from ";

    public IReadOnlyList<WeekendEra> Read(Located node)
    {
        if (!node.IsBlock)
        {
            return [new(0, ReadDays(node))];
        }

        var eras = new List<WeekendEra>();
        foreach (var (key, value) in node.Entries())
        {
            var word = key.Text ?? string.Empty;
            var first = word == "at first" ? 0
                : word.StartsWith(FromPrefix, StringComparison.Ordinal) ? layers.ReadDay(key, FromPrefix.Length, isLast: false) : null;
            if (first is null)
            {
                errors.UnknownWord(key, "time of a weekend", ["at first", "from YEAR"]);
                continue;
            }

            eras.Add(new(first.Value, ReadDays(value)));
        }

        if (eras.Count == 0 || eras[0].FirstDay != 0 || !eras.SequenceEqual(eras.OrderBy(e => e.FirstDay)))
        {
            errors.Add(node, "the weekends begin with 'at first:' and go on in order of time with 'from YEAR:'");
        }

        return eras;
    }

    /// <summary>The subdivisions with the weekends that keys "weekend for PARTS" give them.</summary>
    public IReadOnlyList<Subdivision> AddTo(IReadOnlyList<Subdivision> subdivisions, ScopeNames scopes, IEnumerable<(Located Key, Located Value)> keys)
    {
        var result = subdivisions.ToArray();
        foreach (var (key, value) in keys)
        {
            var weekends = Read(value);
            foreach (var scope in scopes.Read(key.Words(ForPrefix.Length)))
            {
                ref var part = ref result[scope - 1];
                if (part.Weekends.Count > 0)
                {
                    errors.Add(key, $"the weekend of {part.Code} stands here twice");
                }

                part = part with { Weekends = weekends };
            }
        }

        return result;
    }

    private WeekdaySet ReadDays(Located node)
    {
        var days = errors.Read(node, t => new Boxed(WeekdaysPhrase.ParseList(t)))?.Days ?? default;
        if (days == WeekdaySet.All)
        {
            errors.Add(node, "a week without a working day is no weekend; six days at most are");
        }

        return days;
    }

    private sealed record Boxed(WeekdaySet Days);
}
