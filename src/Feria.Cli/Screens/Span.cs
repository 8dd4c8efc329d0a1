namespace Feria.Cli.Screens;

/// <summary>A piece of a line and its style, as Spectre.Console words it; empty for plain.</summary>
internal readonly record struct Span(string Text, string Style);
