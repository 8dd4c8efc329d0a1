namespace Feria.Caching.Tests.Exact.Traces;

/// <summary>What a cache has to do, told as simply as possible: a list that is searched for everything.</summary>
internal sealed class NaiveCache(Trace trace)
{
    private readonly List<Line> _lines = [];
    private readonly Chooser _chooser = new();
    private readonly List<int> _victims = [];
    private int _moment;
    private int _now;

    private bool IsTimed => trace.Kind >= CacheKind.Ttl;

    internal Outcome Run(Step step)
    {
        _now += step.Seconds;
        _moment++;
        _chooser.Pick = step.Pick;
        _victims.Clear();
        string result;
        try
        {
            result = Do(step);
        }
        catch (TraceFailureException)
        {
            _victims.Clear();
            result = Outcome.Failed;
        }

        List<Line> live = _lines.FindAll(line => line.End > _now);
        IEnumerable<Line> contents = IsTimed ? live.OrderBy(line => line.Key) : live;
        return new(
            result,
            string.Join(' ', _victims),
            string.Join(' ', contents.Select(line => $"{line.Key}={line.Value.Id}")),
            live.Sum(line => line.Value.Size));
    }

    private string Do(Step step)
    {
        Line? line = _lines.Find(line => line.Key == step.Key && line.End > _now);
        switch (step.Operation)
        {
            case Operation.Set:
                return Write(step);
            case Operation.Get or Operation.TryGet or Operation.GetOrAdd when line is not null:
                line.LastUse = line.UsesSince = _moment;
                line.Uses++;
                return $"{line.Value.Id}";
            case Operation.Get or Operation.TryGet:
                return Outcome.Missing;
            case Operation.GetOrAdd:
                _ = Write(step);
                return $"{step.Value.Id}";
            case Operation.Contains:
                return line is null ? "false" : "true";
            case Operation.Remove:
                _lines.RemoveAll(line => line.Key == step.Key);
                return line is null ? Outcome.Missing : $"{line.Value.Id}";
            case Operation.Pop:
                Expire();
                return _lines.Count == 0 ? Outcome.Empty : $"{TakeOut(Victim(_lines)).Value.Id}";
            case Operation.Count:
                Expire();
                return $"{_lines.Count} of size {_lines.Sum(line => line.Value.Size)}";
            case Operation.Clear:
                _lines.Clear();
                return Outcome.Done;
            default:
                Expire();
                return Outcome.Done;
        }
    }

    private string Write(Step step)
    {
        int end = trace.Kind switch { CacheKind.Ttl => _now + trace.Ttl, CacheKind.Tlru => _now + step.Value.Life, _ => int.MaxValue };
        if (trace.Kind == CacheKind.Tlru && end <= _now)
        {
            return Outcome.Done;
        }

        int size = step.Value.Size >= 0 ? step.Value.Size : throw new TraceFailureException();
        if (size > trace.MaxSize)
        {
            return Outcome.TooLarge;
        }

        Expire();
        Line? old = _lines.Find(line => line.Key == step.Key);
        if (old is null || size > old.Value.Size)
        {
            List<Line> left = [.. _lines];
            List<Line> going = [];
            while (left.Sum(line => line.Value.Size) + size > trace.MaxSize)
            {
                going.Add(Victim(left));
                left.Remove(going[^1]);
            }

            going.ForEach(line => TakeOut(line));
        }

        Line? line = _lines.Find(line => line.Key == step.Key);
        if (line is null)
        {
            line = new Line { Key = step.Key };
            _lines.Add(line);
        }

        line.Value = step.Value;
        line.LastWrite = line.LastUse = line.UsesSince = _moment;
        line.Uses++;
        line.End = end;
        Expire();
        return Outcome.Done;
    }

    private Line TakeOut(Line line)
    {
        _lines.Remove(line);
        _victims.Add(line.Key);
        return line;
    }

    private void Expire() => _lines.RemoveAll(line => line.End <= _now);

    private Line Victim(List<Line> lines) => trace.Kind switch
    {
        CacheKind.Fifo => lines.MinBy(line => line.LastWrite)!,
        CacheKind.Mru => lines.MaxBy(line => line.LastUse)!,
        CacheKind.Lfu => lines.OrderBy(line => line.Uses).ThenBy(line => line.UsesSince).First(),
        CacheKind.RandomReplacement => Chosen(lines),
        _ => lines.MinBy(line => line.LastUse)!,
    };

    private Line Chosen(List<Line> lines)
    {
        int key = _chooser.Choose(lines.Select(line => line.Key));
        return lines.Single(line => line.Key == key);
    }

    private sealed class Line
    {
        internal int Key { get; init; }

        internal Item Value { get; set; }

        internal int LastWrite { get; set; }

        internal int LastUse { get; set; }

        internal int Uses { get; set; }

        internal int UsesSince { get; set; }

        internal int End { get; set; }
    }
}
