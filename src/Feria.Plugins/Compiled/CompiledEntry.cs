namespace Feria.Plugins.Compiled;

/// <summary>One line of a table: a plug-in that is compiled in.</summary>
/// <param name="Table">The table.</param>
/// <param name="Number">The number of the line, from 0.</param>
/// <param name="Name">The name of the plug-in.</param>
/// <param name="Order">Its order.</param>
internal sealed record CompiledEntry(PluginTable Table, int Number, string Name, int Order);
