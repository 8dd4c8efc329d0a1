using System.Runtime.CompilerServices;

namespace Feria.Plugins.Benchmarks.Calls;

/// <summary>The plug-in that is called: what is measured is the way to it.</summary>
internal static class Echoes
{
    [Plugin]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string Echo(string value) => value;

    [Plugin]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Length(string value) => value.Length;
}
