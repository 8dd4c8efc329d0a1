namespace Feria.Plugins.Compiled;

/// <summary>The lines of all tables, by package.</summary>
/// <remarks>Immutable, but for the plug-ins that load themselves in it.</remarks>
internal sealed class CompiledIndex
{
    private readonly Dictionary<string, CompiledPackage> _packages = new(StringComparer.Ordinal);

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

    internal CompiledPackage? Find(string package) => _packages.GetValueOrDefault(package);

    private void Add(PluginTable table, int number, ReadOnlySpan<char> line)
    {
        Span<Range> parts = stackalloc Range[3];
        int count = line.Split(parts, '\t');
        string name = line[parts[0]].ToString();
        if (name.Length == 0)
        {
            return;
        }

        if (!_packages.TryGetValue(name, out CompiledPackage? package))
        {
            _packages.Add(name, package = new CompiledPackage());
        }

        if (count == 3)
        {
            int order = int.Parse(line[parts[2]], System.Globalization.CultureInfo.InvariantCulture);
            package.Add(new CompiledUnit(line[parts[1]].ToString(), order, table, number));
        }
    }
}
