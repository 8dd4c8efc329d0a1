using System.Globalization;
using Feria.Caching.Generator.Model;

namespace Feria.Caching.Generator.Writing;

/// <summary>Writes the way of a call: the look-up, and the method where it finds nothing.</summary>
internal static class BodyWriter
{
    /// <summary>The statements of a method that gets what the cached one gets.</summary>
    /// <param name="method">The method.</param>
    /// <param name="store">The code that gives the cache.</param>
    /// <param name="self">The code that gives the instance; null for a static method.</param>
    /// <param name="target">Makes the call of the method itself, from the code of the instance and of the arguments.</param>
    /// <param name="code">Where to write.</param>
    internal static void Write(MethodModel method, string store, string? self, Func<string, string, string> target, CodeLines code)
    {
        (string cache, string key, string value) = (method.Free("cache"), method.Free("key"), method.Free("value"));
        bool isAwaited = method.Result.Kind != ResultKind.Value;
        string[] handed = [.. (self is null ? [] : new[] { self }), .. method.Parameters.Where(parameter => !(isAwaited && parameter.IsToken)).Select(parameter => parameter.Name)];
        string state = handed.Length switch { 0 => "default(global::System.ValueTuple)", 1 => handed[0], _ => $"({string.Join(", ", handed)})" };
        string Item(int at) => handed.Length == 1 ? "state" : $"state.Item{(at + 1).ToString(CultureInfo.InvariantCulture)}";

        int next = self is null ? 0 : 1;
        string arguments = string.Join(", ", method.Parameters.Select(parameter => isAwaited && parameter.IsToken ? "cancellation" : Item(next++)));
        string call = target(Item(0), arguments);
        string token = method.Parameters.FirstOrDefault(parameter => parameter.IsToken)?.Name ?? "default";
        code.Line($"var {cache} = {store};");
        code.Line($"{method.KeyType} {key} = {method.Key};");
        if (method.Advises)
        {
            code.Line($"{cache}.Note({key});");
        }

        code.Line($"return {cache}.TryGet({key}, out var {value})");
        (string hit, string miss) = method.Result.Kind switch
        {
            ResultKind.Value => (value, $"{cache}.Load({key}, {state}, static state => {call})"),
            ResultKind.ValueTask => ($"new {method.Result.Type}({value})", $"{cache}.LoadAsync({key}, {state}, static (state, cancellation) => {call}, {token})"),
            _ => (value, $"global::Feria.Caching.Compiled.MethodCacheTasks.LoadAsync({cache}, {key}, {state}, static (state, cancellation) => {call}, {token})"),
        };
        code.Line($"    ? {hit}");
        code.Line($"    : {miss};");
    }
}
