using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;
using Feria.Plugins;

namespace Feria.Readers;

/// <summary>Readers that are plug-ins named <c>reader_CODE</c>: by the place's code or one of its aliases.</summary>
internal sealed class DropInReaders(PluginPackage package, TimeProvider time, Action<string>? notice, IReadOnlyList<object> settings)
{
    private const string Prefix = "reader_";

    /// <summary>The codes of the places that readers are named after.</summary>
    public IReadOnlyList<string> Codes() =>
        [.. package.Names().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..].Replace('_', '-')).Where(IsCode)];

    /// <summary>The reader of a place that has a function with a label, or without any for <see langword="null"/>.</summary>
    public string? Find(LocationInfo info, string? label)
    {
        foreach (var code in Names(info).Distinct(StringComparer.Ordinal))
        {
            var plugin = Prefix + code;
            if (package.Exists(plugin) && package.Functions(plugin, label).Count > 0)
            {
                return plugin;
            }
        }

        return null;
    }

    /// <summary>The labels that the readers of a place have.</summary>
    public IReadOnlyList<string> Labels(LocationInfo info) =>
        [.. Names(info).Select(c => Prefix + c).Where(package.Exists).SelectMany(package.Labels).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Reads year after year.</summary>
    /// <exception cref="HolidaySourceException">The reader threw, or gave days of another year.</exception>
    public async ValueTask<HolidayAnswer> ReadAsync(string plugin, string? label, Location location, DateRange range, CancellationToken cancellation)
    {
        var holidays = new List<Holiday>();
        for (var year = range.First.Year; year <= range.Last.Year; year++)
        {
            var request = new ReadRequest(location, year) { Time = time, Notice = notice, Settings = settings };
            foreach (var holiday in await ReadYearAsync(plugin, label, request, cancellation).ConfigureAwait(false))
            {
                if (holiday.Date.Year != year)
                {
                    throw new HolidaySourceException(
                        $"The reader {plugin} was asked for {year} and gave {holiday.Date:yyyy-MM-dd}, {holiday.Name}. A reader gives days of the year it is asked for.");
                }

                if (range.Contains(holiday.Date))
                {
                    holidays.Add(holiday);
                }
            }
        }

        return new(location, range, [.. holidays.OrderBy(h => h.Date)], label is null ? plugin : $"{plugin} ({label})");
    }

    private async ValueTask<IReadOnlyList<Holiday>> ReadYearAsync(string plugin, string? label, ReadRequest request, CancellationToken cancellation)
    {
        try
        {
            return await package.CallAsync<IReadOnlyList<Holiday>>(new PluginCall(plugin, Label: label), cancellation, request).ConfigureAwait(false)
                ?? throw new HolidaySourceException($"The reader {plugin} gave nothing at all for {request.Location} in {request.Year}; a list is expected.");
        }
        catch (Exception e) when (IsReadersFault(e, cancellation))
        {
            throw new HolidaySourceException($"The reader {plugin} failed for {request.Location} in {request.Year}: {e.Message}", e);
        }
    }

    // A reader is foreign code and may throw anything; none of it may take the host down.
    private static bool IsReadersFault(Exception e, CancellationToken cancellation) =>
        e is not (HolidaySourceException or CoverageException or PluginException) && !(e is OperationCanceledException && cancellation.IsCancellationRequested);

    private static IEnumerable<string> Names(LocationInfo info)
    {
        foreach (var code in info.Aliases.Where(IsCode).Prepend(info.Location.Code))
        {
            yield return code;
            yield return code.Replace('-', '_');
        }
    }

    private static bool IsCode(string text) =>
        text.Length is >= 2 and <= 40 && text.Split('-')[0].Length <= 4 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && text[^1] != '-';
}
