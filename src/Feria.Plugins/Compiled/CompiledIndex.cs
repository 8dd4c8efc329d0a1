namespace Feria.Plugins.Compiled;

/// <summary>The lines of all tables, by package.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class CompiledIndex
{
    private readonly Dictionary<string, List<CompiledEntry>> _packages = new(StringComparer.Ordinal);

    internal CompiledIndex(IEnumerable<PluginTable> tables)
    {
        foreach (PluginTable table in tables)
        {
            int number = 0;
            foreach (ReadOnlySpan<char> line in table.Index.AsSpan().EnumerateLines())
            {
                Add(table, number++, line);
            }
        }
    }

    internal IReadOnlyCollection<string> Packages => _packages.Keys;

    /// <summary>The plug-ins of a package in the order of their tables; null when there is no such package.</summary>
    internal IReadOnlyList<CompiledEntry>? Find(string package) => _packages.GetValueOrDefault(package);

    private void Add(PluginTable table, int number, ReadOnlySpan<char> line)
    {
        Span<Range> parts = stackalloc Range[3];
        int count = line.Split(parts, '\t');
        string name = line[parts[0]].ToString();
        if (name.Length == 0)
        {
            return;
        }

        if (!_packages.TryGetValue(name, out List<CompiledEntry>? package))
        {
            _packages.Add(name, package = []);
        }

        if (count == 3)
        {
            int order = int.Parse(line[parts[2]], System.Globalization.CultureInfo.InvariantCulture);
            package.Add(new CompiledEntry(table, number, line[parts[1]].ToString(), order));
        }
    }
}
