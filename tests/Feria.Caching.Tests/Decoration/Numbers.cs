using System.Globalization;

namespace Feria.Caching.Tests.Decoration;

/// <summary>Static methods with a body: their calls are intercepted.</summary>
internal static class Numbers
{
    private static int _runs;

    /// <summary>How often any method here has run.</summary>
    internal static int Runs => _runs;

    [Cached(CountsHits = true)]
    internal static long Fibonacci(int n)
    {
        _runs++;
        return n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);
    }

    [Cached(MaxSize = 3, CountsHits = true)]
    internal static string Join(string first, string second = "two", int third = 3)
    {
        _runs++;
        return string.Create(CultureInfo.InvariantCulture, $"{first} {second} {third}");
    }

    [Cached]
    internal static string? Echo(string? text)
    {
        _runs++;
        return text;
    }

    [Cached(CountsHits = true)]
    internal static string Name<T>(int times)
    {
        _runs++;
        return string.Concat(Enumerable.Repeat(typeof(T).Name, times));
    }

    [Cached]
    internal static int Sum([CacheKey(By = nameof(KeyOf))] IReadOnlyList<int> numbers, object reason)
    {
        _runs++;
        return numbers.Sum() + (reason is null ? 1 : 0);
    }

    [Cached(MaxSize = 2, Advise = true, CountsHits = true)]
    internal static int Square(int number) => number * number;

    [Cached]
    internal static int Endless(int key) => Endless(key);

    [Cached]
    internal static int Deep(int key) => Deep(key + 1);

    [Cached]
    internal static int Twice(this int number)
    {
        _runs++;
        return number * 2;
    }

    internal static SequenceKey<int> KeyOf(IReadOnlyList<int> numbers) => SequenceKey.Of(numbers);

    internal static long HiddenTwice(int n) => Hidden<int>(n) + Hidden<int>(n) + Hidden<long>(n);

    [Cached]
    private static long Hidden<T>(int n)
    {
        _runs++;
        return n + typeof(T).Name.Length;
    }
}
