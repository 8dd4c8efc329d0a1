namespace Feria.Caching.Loading;

/// <summary>The loads that the running code is part of, from the inside out.</summary>
internal sealed class LoadFrame(object entry, LoadFrame? outer)
{
    private static readonly AsyncLocal<LoadFrame?> Innermost = new();

    internal static LoadFrame? Current
    {
        get => Innermost.Value;
        set => Innermost.Value = value;
    }

    internal static bool IsInside(object entry)
    {
        for (LoadFrame? frame = Current; frame is not null; frame = frame.Outer)
        {
            if (ReferenceEquals(frame.Entry, entry))
            {
                return true;
            }
        }

        return false;
    }

    private object Entry => entry;

    private LoadFrame? Outer => outer;
}
