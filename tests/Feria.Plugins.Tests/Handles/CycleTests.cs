using System.Globalization;
using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Tests.Handles;

/// <summary>A thousand times loaded, called and unloaded, in a process that does nothing else.</summary>
public sealed class CycleTests : IDisposable
{
    private const int Cycles = 1000;

    // A context that stays takes some 600 bytes of heap and 60 KB of the runtime's own memory.
    private const long HeapBound = 100_000;
    private const long WorkingSetBound = 16_000_000;

    private readonly TemporaryFolder _folder = new();

    public CycleTests() => PluginAssembly.Build(
        _folder["plugins/cycle.dll"],
        "public sealed record Result(int Value); public static class cycle { [Plugin] public static object Make() => new Result(1); }");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task UnloadAsync_ThousandCycles_AllCollectedAndMemoryFlat()
    {
        (int unloaded, int assemblies, long heap, long working) = await Run(Cycles, "free");

        Assert.Equal(Cycles, unloaded);
        Assert.Equal(0, assemblies);
        Assert.InRange(heap, long.MinValue, HeapBound);
        Assert.InRange(working, long.MinValue, WorkingSetBound);
    }

    [Fact]
    public async Task UnloadAsync_ResultOfEachCycleHeld_TheSameFiguresShowIt()
    {
        (int unloaded, int assemblies, long heap, long working) = await Run(Cycles / 10, "hold");

        Assert.Equal(0, unloaded);
        Assert.Equal(Cycles / 10, assemblies);
        Assert.InRange(heap, HeapBound / 10, long.MaxValue);
        Assert.InRange(working, WorkingSetBound / 10, long.MaxValue);
    }

    private async Task<(int Unloaded, int Assemblies, long Heap, long Working)> Run(int cycles, string mode)
    {
        string[] lines = await Child.Finish(Child.Start(
            "Feria.Plugins.Probe", _folder["cache"], "cycles", _folder["plugins"], "cycle", cycles.ToString(CultureInfo.InvariantCulture), mode));
        TestContext.Current.SendDiagnosticMessage(string.Join(' ', lines));
        return (
            int.Parse(lines[0], CultureInfo.InvariantCulture),
            int.Parse(lines[1], CultureInfo.InvariantCulture),
            long.Parse(lines[2], CultureInfo.InvariantCulture),
            long.Parse(lines[3], CultureInfo.InvariantCulture));
    }
}
