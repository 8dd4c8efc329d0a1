namespace Feria.Plugins;

/// <summary>What is known of one function of a plug-in, read without running any code of it.</summary>
/// <remarks>Immutable and safe for any number of threads.</remarks>
public sealed class PluginInfo
{
    private readonly Func<Delegate> _callable;

    internal PluginInfo(Func<Delegate> callable) => _callable = callable;

    /// <summary>The package that was asked.</summary>
    public required string Package { get; init; }

    /// <summary>The plug-in.</summary>
    public required string Plugin { get; init; }

    /// <summary>The function, by its method's name.</summary>
    public required string Function { get; init; }

    /// <summary>The first paragraph of the function's doc comment as plain text; empty when there is none.</summary>
    public required string Description { get; init; }

    /// <summary>The rest of the function's doc comment, remarks included, as plain text; empty when there is none.</summary>
    public required string Documentation { get; init; }

    /// <summary>The doc comment of the plug-in itself (of its type) as plain text; empty when there is none.</summary>
    public required string PluginDocumentation { get; init; }

    /// <summary>The function's place among plug-ins; see <see cref="PluginAttribute.Order"/>.</summary>
    public required int Order { get; init; }

    /// <summary>The function's label, or null.</summary>
    public required string? Label { get; init; }

    /// <summary>The plug-ins it comes before in a hook.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>The plug-ins it comes after in a hook.</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>Whether it stands around the others in a hook.</summary>
    public required bool Wraps { get; init; }

    /// <summary>What the function takes and gives, as C# writes it: <c>int Add(int left, int right = 1)</c>.</summary>
    public required string Signature { get; init; }

    /// <summary>The file the plug-in comes from; the name of the assembly for a plug-in that is compiled in.</summary>
    public required string File { get; init; }

    /// <summary>The function itself, as an <c>Action</c> or <c>Func</c> of its parameter types. Loads the plug-in.</summary>
    /// <exception cref="PluginLoadException">The plug-in could not be loaded.</exception>
    /// <returns>The same delegate each time.</returns>
    public Delegate GetCallable() => _callable();
}
