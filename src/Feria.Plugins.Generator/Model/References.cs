namespace Feria.Plugins.Generator.Model;

/// <summary>Reads the assembly attributes that lead from one assembly to the tables and formats of others.</summary>
internal static class References
{
    internal static ReferenceModel Of(Compilation compilation)
    {
        List<string> tables = [];
        List<string> formats = [];
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            foreach (AttributeData attribute in assembly.GetAttributes())
            {
                string? kind = attribute.AttributeClass?.ToDisplayString();
                if (kind is Contract.Table or Contract.Format
                    && attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type)
                {
                    (kind == Contract.Table ? tables : formats).Add(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
                }
            }
        }

        return new ReferenceModel(
            compilation.AssemblyName ?? "Program",
            Contract.Text(compilation.Assembly, Contract.PackageName),
            new([.. tables.OrderBy(table => table, StringComparer.Ordinal)]),
            new([.. formats.OrderBy(format => format, StringComparer.Ordinal)]));
    }
}
