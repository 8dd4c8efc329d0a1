using Feria.Holidays;
using Feria.Rules;

namespace Feria.Readers.RuleFiles;

/// <summary>Times in which public holidays are worked, as under martial law: the days are kept as observances, and none is given in lieu.</summary>
internal sealed class Suspensions
{
    private const string FromPrefix = "from ", To = " to ";

    private readonly List<(DayRange Days, string? Source)> _times = [];

    private Suspensions()
    {
    }

    public static Suspensions Read(Dictionary<string, Located> fields, LayerReader layers, ErrorList errors)
    {
        var suspensions = new Suspensions();
        if (!fields.TryGetValue(Fields.Suspended, out var block))
        {
            return suspensions;
        }

        foreach (var (key, value) in errors.Block(block, "from 2022-03-15: the law that says so"))
        {
            var word = key.Text ?? string.Empty;
            var to = word.IndexOf(To, StringComparison.Ordinal);
            var isOpen = word.StartsWith(FromPrefix, StringComparison.Ordinal);
            if (!isOpen && to < 0)
            {
                errors.Add(key, $"'{word}' is no time; 'from 2022-03-15' or '2022-03-15 to 2023-08-01' is expected");
                continue;
            }

            var first = layers.ReadDay(key, isOpen ? FromPrefix.Length : 0, isLast: false, isOpen ? word.Length : to);
            var last = isOpen ? DateOnly.MaxValue.DayNumber - 1 : layers.ReadDay(key, to + To.Length, isLast: true);
            if (first > last)
            {
                errors.Add(key, "the time ends before it begins");
            }
            else if (first is { } from && last is { } until)
            {
                suspensions._times.Add((new(from, until), errors.Text(value)));
            }
        }

        return suspensions;
    }

    /// <summary>The variants, those of public holidays cut where a suspension begins and ends.</summary>
    public IReadOnlyList<RuleVariant> Apply(IReadOnlyList<RuleVariant> variants)
    {
        IEnumerable<RuleVariant> result = variants;
        foreach (var (days, source) in _times)
        {
            result = result.SelectMany(v => v.Kinds.Any(k => k.IsDayOff) ? Cut(v, days, source) : [v]);
        }

        return [.. result];
    }

    private static IEnumerable<RuleVariant> Cut(RuleVariant variant, DayRange time, string? source)
    {
        var holds = variant.Holds;
        var suspended = variant with
        {
            Kinds = [.. variant.Kinds.Select(k => k.IsDayOff ? HolidayKind.Observance : k).Distinct()],
            Observed = [],
            Source = source ?? variant.Source,
        };
        return new[]
        {
            variant with { Holds = new(holds.First, Math.Min(holds.Last, time.First - 1)) },
            suspended with { Holds = new(Math.Max(holds.First, time.First), Math.Min(holds.Last, time.Last)) },
            variant with { Holds = new(Math.Max(holds.First, time.Last + 1), holds.Last) },
        }.Where(v => v.Holds.First <= v.Holds.Last);
    }
}
