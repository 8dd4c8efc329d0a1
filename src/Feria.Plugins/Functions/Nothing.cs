namespace Feria.Plugins.Functions;

/// <summary>The result of a function that has none, so that void needs no second path.</summary>
internal readonly struct Nothing;
