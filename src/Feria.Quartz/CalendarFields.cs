namespace Feria.Quartz;

/// <summary>The names of what is kept of a calendar. They stand in databases and do not change.</summary>
internal static class CalendarFields
{
    public const string Places = "Places";
    public const string First = "First";
    public const string Last = "Last";
    public const string Source = "Source";
}
