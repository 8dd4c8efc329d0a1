using System.Globalization;
using System.Text;

namespace Feria.Caching.Advice;

/// <summary>Advice as a table for people.</summary>
internal static class AdviceText
{
    internal static string Of(CacheAdvice advice)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{advice.Calls:N0} calls, {advice.DistinctKeys:N0} different arguments");
        if (advice.Cost > TimeSpan.Zero)
        {
            text.Append(CultureInfo.InvariantCulture, $", {Time(advice.Cost)} each, {Time(advice.TimeSpent)} in all");
        }

        text.Append("\n      size    hits   saved\n");
        foreach (SizeAdvice size in advice.Sizes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{size.MaxSize,10:N0}  {size.HitRatio,6:P1}  {Time(size.TimeSaved)}\n");
        }

        text.Append("  lifetime    hits\n");
        foreach (LifetimeAdvice lifetime in advice.Lifetimes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{lifetime.TimeToLive,10:c}  {lifetime.HitRatio,6:P1}\n");
        }

        return text.Append("Advice: ").Append(advice.Options).Append('\n').ToString();
    }

    private static string Time(TimeSpan time) => time switch
    {
        { TotalSeconds: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:N1} s"),
        { TotalMilliseconds: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:N1} ms"),
        { Ticks: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:N1} µs"),
        _ => "-",
    };
}
