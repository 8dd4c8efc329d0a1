using System.Globalization;
using System.Text.Json;
using Feria.Dates;
using Quartz.Serialization.SystemTextJson.Calendars;

namespace Feria.Quartz;

/// <summary>Writes calendars of working days to job stores, and makes them anew from what was written.</summary>
/// <remarks>
/// Kept are the places, the time and the reader, not the days: whoever reads a calendar back gets the days that the data say
/// by then, so that a change of law arrives with newer data. Register it by <c>AddCalendarSerializer</c> inside
/// <c>UseSystemTextJsonSerializer(…)</c>. Thread-safe.
/// </remarks>
public sealed class WorkDayCalendarSerializer : CalendarSerializer<WorkDayCalendar>
{
    private readonly Almanac _almanac;

    /// <summary>A serializer.</summary>
    /// <param name="almanac">Who is asked for the working days of what is read back; <see langword="null"/> for the built-in data alone.</param>
    public WorkDayCalendarSerializer(Almanac? almanac = null) => _almanac = almanac ?? Almanac.BuiltIn;

    /// <summary>Gets what such a calendar is called in a store.</summary>
    public override string CalendarTypeName => "Feria.WorkDayCalendar";

    /// <summary>Reads the working days of a calendar that was kept.</summary>
    /// <param name="jsonElement">What was kept.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The calendar, in UTC until Quartz sets its zone.</returns>
    /// <exception cref="JsonException">What was kept is not of this serializer, or names a place that the almanac does not know.</exception>
    /// <exception cref="Readers.CoverageException">The almanac's data does not cover what was kept.</exception>
    /// <exception cref="Readers.HolidaySourceException">As for <see cref="Almanac.ReadAsync"/>.</exception>
    protected override WorkDayCalendar Create(JsonElement jsonElement, JsonSerializerOptions options)
    {
        var places = _almanac.Locations.ParseSet(Text(jsonElement, CalendarFields.Places));
        if (places.Error is { } error)
        {
            throw new JsonException($"A kept calendar of working days cannot be made anew: {error}");
        }

        var range = new DateRange(Day(jsonElement, CalendarFields.First), Day(jsonElement, CalendarFields.Last));
        var source = jsonElement.TryGetProperty(CalendarFields.Source, out var kept) ? kept.GetString() : null;

        // Quartz reads calendars synchronously; only a drop-in reader that asks a network lets it wait.
        return WorkDayCalendar.ReadAsync(_almanac, places.Value, range, TimeZoneInfo.Utc, source).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Writes what a calendar can be made of anew.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">The calendar was made of days alone, and nothing says what they are made of.</exception>
    protected override void SerializeFields(Utf8JsonWriter writer, WorkDayCalendar calendar, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(calendar);
        var recipe = calendar.Recipe ?? throw new NotSupportedException(
            $"This {nameof(WorkDayCalendar)} of {calendar.Range} was made of a {nameof(WorkDays.WorkCalendar)}, whose places are not known, so no job store can make it anew; {nameof(WorkDayCalendar)}.{nameof(WorkDayCalendar.ReadAsync)} makes one that can be kept.");
        writer.WriteString(CalendarFields.Places, recipe.Places);
        writer.WriteString(CalendarFields.First, recipe.Range.First.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString(CalendarFields.Last, recipe.Range.Last.ToString("O", CultureInfo.InvariantCulture));
        if (recipe.Source is { } source)
        {
            writer.WriteString(CalendarFields.Source, source);
        }
    }

    /// <summary>Does nothing: the working days are not changed once they are read.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="jsonElement">What was kept.</param>
    /// <param name="options">Not used.</param>
    protected override void DeserializeFields(WorkDayCalendar calendar, JsonElement jsonElement, JsonSerializerOptions options)
    {
    }

    private static string Text(JsonElement json, string field) =>
        json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException($"A kept calendar of working days has no text '{field}'.");

    private static DateOnly Day(JsonElement json, string field) =>
        DateOnly.TryParseExact(Text(json, field), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"A kept calendar of working days has '{Text(json, field)}' as '{field}', which is no day such as 2026-01-31.");
}
