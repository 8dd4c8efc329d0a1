using Feria.Plugins;

/// <summary>What the plug-in is for; its name is that of the class.</summary>
public static class PluginClass
{
    /// <summary>Greets somebody. Any static method marked so is a function of the plug-in.</summary>
    /// <param name="name">Who is greeted.</param>
    /// <returns>The greeting.</returns>
    [Plugin]
    public static string Greet(string name = "world") => $"Hello, {name}!";
}
