using System.Runtime.CompilerServices;
using CsCheck;

namespace Feria.Tests;

/// <summary>How long properties are looked at: most of them cost microseconds, and a hundred samples are few.</summary>
internal static class Sampling
{
    [ModuleInitializer]
    internal static void Initialize() => Check.Iter = Math.Max(Check.Iter, 2_000);
}
