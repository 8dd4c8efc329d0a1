using System.Globalization;

namespace Feria.Readers.Web.Pages;

/// <summary>When an answer was read and how long ago that is.</summary>
internal readonly record struct PageAge(DateTimeOffset ReadAt, DateTimeOffset Now)
{
    /// <summary>For instance <c>read on 2026-01-03, 2 days ago</c>.</summary>
    public override string ToString()
    {
        var days = (int)Math.Max(0, (Now - ReadAt).TotalDays);
        var ago = days switch { 0 => "less than a day ago", 1 => "1 day ago", _ => string.Create(CultureInfo.InvariantCulture, $"{days} days ago") };
        return string.Create(CultureInfo.InvariantCulture, $"read on {ReadAt.UtcDateTime:yyyy-MM-dd}, {ago}");
    }
}
