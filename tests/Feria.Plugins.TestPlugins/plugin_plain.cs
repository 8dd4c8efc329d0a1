namespace Feria.Plugins.TestPlugins;

/// <summary>The plain plug-in as a whole.</summary>
public static class plugin_plain
{
    /// <summary>
    /// A plain plug-in
    /// in two lines, with <see cref="string"/> and <paramref name="name"/>.
    ///
    /// This is the plain
    /// documentation.
    /// </summary>
    /// <param name="name">Whom to greet.</param>
    /// <remarks>And a remark.</remarks>
    /// <returns>A greeting.</returns>
    [Plugin]
    public static string Greet(string name) => "Hello, " + name;
}
