namespace Feria.Plugins.Tests.Hooks;

/// <summary>What a hook has to do, written as plainly as can be: everything is text, and nothing is fast.</summary>
internal sealed class HookModel(HookSpec[] specs, PluginHookErrors errors, bool first)
{
    private readonly List<string> _collected = [];
    private List<int> _functions = [];
    private List<int> _wrappers = [];

    internal List<string> Called { get; } = [];

    internal string Outcome(bool waits)
    {
        if (Sorted(wraps: false) is not { } functions || Sorted(wraps: true) is not { } wrappers)
        {
            return "circle";
        }

        _functions = functions;
        _wrappers = wrappers;
        try
        {
            List<string> results = Call(0, "x", waits);
            results = first ? [.. results.Take(1)] : results;
            return _collected.Count > 0 && !(first && results.Count > 0) ? "errors " + string.Join(' ', _collected) : string.Join(' ', results);
        }
        catch (InvalidOperationException)
        {
            return "asynchronous";
        }
        catch (FormatException error)
        {
            return "error " + error.Message;
        }
    }

    private List<int>? Sorted(bool wraps)
    {
        List<int> waiting = [.. Enumerable.Range(0, specs.Length)
            .Where(at => specs[at].Wraps == wraps)
            .OrderBy(at => specs[at].Order).ThenBy(at => specs[at].Plugin, StringComparer.Ordinal).ThenBy(at => at)];
        List<int> sorted = [];
        while (waiting.Count > 0)
        {
            int free = waiting.FindIndex(at => !waiting.Exists(other => IsBefore(specs[other], specs[at])));
            if (free < 0)
            {
                return null;
            }

            sorted.Add(waiting[free]);
            waiting.RemoveAt(free);
        }

        return sorted;
    }

    private static bool IsBefore(HookSpec one, HookSpec other) => one.Before.Contains(other.Plugin) || other.After.Contains(one.Plugin);

    private List<string> Call(int depth, string text, bool waits)
    {
        if (depth == _wrappers.Count)
        {
            return Functions(text, waits);
        }

        int at = _wrappers[depth];
        Enter(at, waits);
        bool inside = waits && specs[at].Slow;
        List<string>? last = null;
        List<string> Next(string argument) => last = Call(depth + 1, argument, inside);
        switch (specs[at].Behaviour)
        {
            case 0:
                return [];
            case 1:
                break;
            case 2:
                Next(text + "!");
                break;
            case 3:
                return [.. Next(text + "F" + at), .. Next(text)];
            case 4:
                return [$"own.F{at}={text}", .. Next(text)];
            default:
                return [.. Next(text).Select(result => result.Replace("=", "=(", StringComparison.Ordinal) + ")")];
        }

        Fail(at);
        return last ?? Call(depth + 1, text, waits);
    }

    private List<string> Functions(string text, bool waits)
    {
        List<string> results = [];
        foreach (int at in _functions)
        {
            Enter(at, waits);
            if (specs[at].Behaviour == 1)
            {
                Fail(at);
            }
            else if (specs[at].Behaviour > 1)
            {
                results.Add($"{specs[at].Plugin}.F{at}={text}F{at}");
                if (first)
                {
                    break;
                }
            }
        }

        return results;
    }

    private void Enter(int at, bool waits)
    {
        if (specs[at].Slow && !waits)
        {
            throw new InvalidOperationException();
        }

        Called.Add("F" + at);
    }

    private void Fail(int at)
    {
        if (errors == PluginHookErrors.Throw)
        {
            throw new FormatException("F" + at);
        }

        if (errors == PluginHookErrors.Collect)
        {
            _collected.Add("F" + at);
        }
    }
}
