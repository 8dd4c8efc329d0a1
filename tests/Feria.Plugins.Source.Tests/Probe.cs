using System.Diagnostics;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Source.Tests;

/// <summary>A process that calls one plug-in; the compiler of this one has been loaded long since.</summary>
internal static class Probe
{
    internal static Process Start(string folder, string plugin, string cache)
        => Child.Start("Feria.Plugins.Source.Probe", cache, "call", folder, plugin);
}
