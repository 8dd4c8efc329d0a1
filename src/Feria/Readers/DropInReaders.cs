using Feria.Dates;
using Feria.Holidays;
using Feria.Locations;
using Feria.Plugins;
using Feria.Readers.Caches;

namespace Feria.Readers;

/// <summary>Readers that are plug-ins named <c>reader_CODE</c>: by the place's code or one of its aliases.</summary>
internal sealed class DropInReaders(
    PluginPackage package, TimeProvider time, Action<string>? notice, IReadOnlyList<object> settings, ReaderMemories memories)
{
    private const string Prefix = "reader_";

    /// <summary>The codes of the places that readers are named after.</summary>
    public IReadOnlyList<string> Codes() =>
        [.. package.Names().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..].Replace('_', '-')).Where(IsCode)];

    /// <summary>The code that a word in any case stands for, if a reader is named after it; asks for no other reader.</summary>
    public string? Code(string word)
    {
        var code = word.ToUpperInvariant();
        return IsCode(code) && Spellings(code).Any(spelling => package.Status(Prefix + spelling) is not null) ? code : null;
    }

    /// <summary>The reader of a place that has a function with a label, or without any for <see langword="null"/>.</summary>
    /// <exception cref="HolidaySourceException">The place has a reader that cannot be used.</exception>
    public string? Find(LocationInfo info, string? label) =>
        Usable(info).FirstOrDefault(plugin => Ask(plugin, () => package.Functions(plugin, label)).Count > 0);

    /// <summary>The labels that the readers of a place have.</summary>
    /// <exception cref="HolidaySourceException">The place has a reader that cannot be used.</exception>
    public IReadOnlyList<string> Labels(LocationInfo info) =>
        [.. Usable(info).SelectMany(plugin => Ask(plugin, () => package.Labels(plugin))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What is to be said of a reader of a place that is there and disabled; nothing when none is.</summary>
    public string Disabled(LocationInfo info) =>
        Plugins(info).Select(package.Status).FirstOrDefault(status => status?.DisabledBy is not null) is { } status
            ? $" There is {status.Plugin}, and {status.Error} {status.Cure}"
            : string.Empty;

    /// <summary>Changes when the file of a reader does; 0 for one that is compiled in.</summary>
    public long Version(string plugin) => package.Status(plugin)?.File is { } file && File.Exists(file) ? File.GetLastWriteTimeUtc(file).Ticks : 0;

    /// <summary>The name of a reader's file; its own where it is compiled in, which its status tells by an assembly without a path.</summary>
    public string FileOf(string plugin) => package.Status(plugin)?.File is { } file && Path.IsPathRooted(file) ? Path.GetFileName(file) : plugin;

    /// <summary>Reads year after year.</summary>
    /// <exception cref="HolidaySourceException">The reader threw, or gave days of another year.</exception>
    public async ValueTask<HolidayAnswer> ReadAsync(string plugin, string? label, Location location, DateRange range, CancellationToken cancellation)
    {
        var holidays = new List<Holiday>();
        for (var year = range.First.Year; year <= range.Last.Year; year++)
        {
            var request = new ReadRequest(location, year) { Time = time, Notice = notice, Settings = settings, Memories = memories };
            foreach (var holiday in await ReadYearAsync(plugin, label, request, cancellation).ConfigureAwait(false))
            {
                if (holiday.Date.Year != year)
                {
                    throw new HolidaySourceException(
                        $"The reader {plugin} was asked for {year} and gave {holiday.Date:O}, {holiday.Name}. A reader gives days of the year it is asked for.");
                }

                if (range.Contains(holiday.Date))
                {
                    holidays.Add(holiday);
                }
            }
        }

        return new(location, range, [.. holidays.OrderBy(h => h.Date)], label is null ? FileOf(plugin) : $"{plugin} ({label})");
    }

    /// <summary>Whether readers can be named after a code: no longer ones, for those are of calendars of one's own.</summary>
    internal static bool IsCode(string text) =>
        text.Length <= 40 && text.Split('-')[0].Length is >= 2 and <= 4 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && text[^1] != '-';

    private async ValueTask<IReadOnlyList<Holiday>> ReadYearAsync(string plugin, string? label, ReadRequest request, CancellationToken cancellation)
    {
        try
        {
            var list = await package.CallAsync<IReadOnlyList<Holiday?>>(new PluginCall(plugin, Label: label), cancellation, request).ConfigureAwait(false);

            // Read here: the list is foreign code too.
            return list?.Select(h => h ?? throw Nothing(plugin, request)).ToList() ?? throw Nothing(plugin, request);
        }
        catch (Exception e) when (IsReadersFault(e, cancellation))
        {
            throw new HolidaySourceException($"The reader {plugin} failed for {request.Location} in {request.Year}: {e.Message}", e);
        }
    }

    private static HolidaySourceException Nothing(string plugin, ReadRequest request) =>
        new($"The reader {plugin} gave nothing for {request.Location} in {request.Year} where a list of holidays is expected.");

    // A reader is foreign code and may throw anything; none of it may take the host down.
    private static bool IsReadersFault(Exception e, CancellationToken cancellation) =>
        e is not (HolidaySourceException or CoverageException) && !(e is OperationCanceledException && cancellation.IsCancellationRequested);

    // Absent and disabled readers leave the place to others. A broken one does not: the answer would come from elsewhere, unnoticed.
    private IEnumerable<string> Usable(LocationInfo info) =>
        Plugins(info).Where(plugin => package.Exists(plugin)
            || (package.Status(plugin) is { DisabledBy: null } status ? throw Broken(plugin, status) : false));

    private static HolidaySourceException Broken(string plugin, PluginStatus status)
    {
        var errors = status.SourceErrors.Count > 0 ? status.SourceErrors.Select(e => e.ToString()) : [$"{status.File}: error: {status.Error}"];
        return new($"The reader {plugin} cannot be used.\n{string.Join('\n', errors)}\n{status.Cure}".TrimEnd(), status.File);
    }

    private static T Ask<T>(string plugin, Func<T> question)
    {
        try
        {
            return question();
        }
        catch (PluginException e)
        {
            // It has changed since it was found to be usable.
            throw new HolidaySourceException($"The reader {plugin} cannot be used: {e.Message}", e);
        }
    }

    private static IEnumerable<string> Plugins(LocationInfo info) =>
        info.Aliases.Where(IsCode).Prepend(info.Location.Code).SelectMany(Spellings).Distinct(StringComparer.Ordinal).Select(code => Prefix + code);

    private static IEnumerable<string> Spellings(string code) => [code, code.Replace('-', '_')];
}
