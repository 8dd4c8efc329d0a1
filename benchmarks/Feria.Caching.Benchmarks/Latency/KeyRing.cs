using System.Globalization;

namespace Feria.Caching.Benchmarks.Latency;

/// <summary>Keys in an order that no processor foresees, over and over.</summary>
internal static class KeyRing
{
    /// <summary>How many; a power of two.</summary>
    internal const int Length = 1 << 12;

    /// <summary>How many different ones.</summary>
    internal const int Distinct = 1000;

    internal static int[] Numbers(int from = 0)
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, Length).Select(_ => from + random.Next(Distinct))];
    }

    /// <summary>Each number below a power of two once.</summary>
    internal static int[] Permuted(int count)
    {
        int[] numbers = [.. Enumerable.Range(0, count)];
        new Random(1).Shuffle(numbers);
        return numbers;
    }

    /// <summary>Equal keys are different objects, as those that are read from somewhere.</summary>
    internal static string[] Texts() => [.. Numbers().Select(number => Text(number))];

    internal static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"/holidays/{number}/2026");
}
