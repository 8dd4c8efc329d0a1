namespace Feria.Plugins.DependencyInjection.Tests.Sample;

/// <summary>Takes all kinds of services.</summary>
internal sealed class Greeter(IGreeting greeting, IEnumerable<IGreeting> all)
{
    [Plugin]
    internal string Greet(string name) => $"{greeting.Word}, {name} ({all.Count()})";

    [Plugin]
    internal IGreeting Service() => greeting;
}

/// <summary>Takes one that a container has in scopes only.</summary>
internal sealed class Scoped(Visit visit)
{
    [Plugin]
    internal Visit Get() => visit;
}

internal interface IGreeting
{
    string Word { get; }
}

internal sealed record Greeting(string Word) : IGreeting;

internal sealed class Visit;
