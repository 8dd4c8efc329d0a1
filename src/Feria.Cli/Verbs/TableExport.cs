using Feria.Cli.Formats;
using Feria.Cli.Hosting;
using Feria.Cli.Tables;
using Feria.Locations;

namespace Feria.Cli.Verbs;

/// <summary>Writes the tables for data engines, place after place.</summary>
internal sealed class TableExport(VerbContext context, HolidayExport export, bool hasDays, bool hasHolidays)
{
    public Task WriteAsync(IReadOnlyList<LocationInfo> places, ExportOutput output) => context.Format == FormatNames.Parquet
        ? output.WriteBytesAsync(stream => FullCommand.IsHere ? WriteAsync(places, new ParquetFile(stream)) : throw new FullCommandNeededException())
        : output.WriteTextAsync(async text =>
        {
            var script = new SqlScript(text);
            await script.BeginAsync(hasDays ? SqlText.Create(FeriaTables.Days) : null, hasHolidays ? SqlText.Create(FeriaTables.Holidays) : null);
            return await WriteAsync(places, script);
        });

    private async Task<bool> WriteAsync(IReadOnlyList<LocationInfo> places, ITableWriter tables)
    {
        var cancellation = context.Cancellation;
        foreach (var (place, years) in export.Covered(places))
        {
            if (hasDays)
            {
                var calendar = await context.Almanac.WorkCalendarAsync(new(place), years, context.Source, cancellation);
                export.Note(place, years, calendar.Gaps.Select(g => g.Gap));
                await tables.WriteAsync(FeriaTables.Days, place.Code, DayRow.Of(place.Code, calendar), cancellation);
            }

            if (hasHolidays)
            {
                var holidays = await export.ReadAsync(place, years, cancellation).ToListAsync(cancellation);
                await tables.WriteAsync(FeriaTables.Holidays, place.Code, holidays, cancellation);
            }
        }

        await tables.CompleteAsync(cancellation);
        return !export.IsEmpty;
    }
}
