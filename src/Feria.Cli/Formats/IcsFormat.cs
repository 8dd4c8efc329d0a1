using Feria.Cli.Answers;
using Feria.Cli.Hosting;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Feria.Cli.Formats;

/// <summary>A calendar of all-day events by RFC 5545. The same answer gives the same bytes, whenever it is given.</summary>
internal sealed class IcsFormat : IAnswerFormat
{
    public async Task WriteAsync<T>(Answer<T> answer, TextWriter output, CancellationToken cancellation)
    {
        var toEvent = answer.Event ?? throw new InvalidOperationException($"An answer of {answer.Plural} has no events.");
        var calendar = new Calendar { ProductId = "-//Feria//Holidays//EN", Version = "2.0", Scale = "GREGORIAN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", answer.Title);
        await foreach (var item in answer.Items.WithCancellation(cancellation))
        {
            calendar.Events.Add(Event(toEvent(item)));
        }

        await output.WriteAsync(new CalendarSerializer().SerializeToString(calendar));
    }

    private static CalendarEvent Event(DayEvent day) => new()
    {
        Uid = day.Uid,

        // The stamp must not be the moment of printing: the day itself is as good a moment, and stays.
        DtStamp = new(day.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
        Start = new CalDateTime(day.Date),
        End = day.Date < DateOnly.MaxValue ? new CalDateTime(day.Date.AddDays(1)) : null,
        Summary = Printable.Cell(day.Summary),
        Description = string.Join("\n", day.Details.Select(Printable.Cell)),
        Categories = [day.Category],
        Transparency = TransparencyType.Transparent,
        Status = day.IsTentative ? EventStatus.Tentative : EventStatus.Confirmed,
    };
}
