using System.Diagnostics.CodeAnalysis;

namespace Feria.Cli.Hosting;

/// <summary>A native build came to something that only the full command can do.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It carries nothing, and one place catches it.")]
internal sealed class FullCommandNeededException() : Exception("The full command is needed.");
