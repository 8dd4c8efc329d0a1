namespace Feria.Rules;

/// <summary>Which scopes of a place a rule holds in: 0 is the place taken as a whole, 1 and up its subdivisions in order.</summary>
internal sealed class ScopeSet
{
    private readonly ulong[] _words;

    public ScopeSet(IEnumerable<int> scopes)
    {
        var all = scopes.ToArray();
        _words = new ulong[all.Length == 0 ? 0 : (all.Max() / 64) + 1];
        foreach (var scope in all)
        {
            _words[scope / 64] |= 1UL << (scope % 64);
        }
    }

    public ScopeSet(ulong[] words) => _words = words;

    public ReadOnlySpan<ulong> Words => _words;

    public bool IsEmpty => Array.TrueForAll(_words, w => w == 0);

    public bool Contains(int scope) => scope / 64 < _words.Length && (_words[scope / 64] >> (scope % 64) & 1) != 0;
}
