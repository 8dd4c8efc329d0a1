namespace Feria.Plugins;

/// <summary>Makes a method a function of a plug-in: the one attribute a plug-in needs.</summary>
/// <remarks>
/// <para>
/// The method has to be accessible inside its assembly, neither it nor its type may be generic, it takes at most sixteen
/// parameters from its caller, and none of them by reference or as a pointer. A plug-in may use a method name once.
/// A doc comment on the method becomes its description. The analyzer checks all this while compiling; a dropped file
/// that breaks a rule is not listed, and its status says why.
/// </para>
/// <para>
/// A method that is not static belongs to a class that is not abstract and has one public or internal constructor. The
/// package makes one instance when it loads the plug-in, with services and options for its constructor, and calls that
/// one from any number of threads. It is never disposed of.
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class PluginAttribute : Attribute
{
    /// <summary>The group this function belongs to; none by default. Labels are compared exactly, case included.</summary>
    public string? Label { get; set; }

    /// <summary>
    /// Where the plug-in stands among the others when this is its default function: −10 comes before 0, and 0 before 10.
    /// The default is 0; plug-ins of equal order stand in ordinal order of their names.
    /// </summary>
    public int Order { get; set; }

    /// <summary>
    /// The plug-ins before whose functions of the same <see cref="Label"/> a hook puts this one; none by default. A name
    /// that no plug-in of the hook has is passed over.
    /// </summary>
    public string[] Before { get; set; } = [];

    /// <summary>The plug-ins after whose functions of the same <see cref="Label"/> a hook puts this one; none by default.</summary>
    public string[] After { get; set; } = [];

    /// <summary>Whether a hook calls this function around the whole call instead of as a part of it; false by default.</summary>
    public bool Wraps { get; set; }
}
