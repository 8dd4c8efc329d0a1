using System.Globalization;
using System.Text;
using Feria.Plugins.Generator.Model;

namespace Feria.Plugins.Generator.Writing;

/// <summary>Writes the table of an assembly: an index as one string, and the functions of a plug-in in a method of its own.</summary>
/// <remarks>A program pays for a plug-in when it first uses it; a thousand plug-ins in one method would all be compiled at once.</remarks>
internal static class TableWriter
{
    internal static void Write(string name, EquatableArray<FunctionModel> functions, ReferenceModel own, StringBuilder code)
    {
        IGrouping<(string Package, string Plugin), FunctionModel>[] plugins =
            [.. functions.GroupBy(function => (function.Package, function.Plugin))];
        IEnumerable<string> lines = plugins.Select(Line);
        string index = string.Join("\n", own.OwnPackage is null ? lines : lines.Append(own.OwnPackage));
        code.AppendLine("    [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]")
            .AppendLine($"    public sealed class {name} : PluginTable")
            .AppendLine("    {")
            .AppendLine($"        public override string Assembly => {Literal.Of(own.Assembly)};")
            .AppendLine()
            .AppendLine($"        public override string Index => {Literal.Of(index)};")
            .AppendLine()
            .AppendLine("        public override PluginDefinition Load(int plugin) => plugin switch")
            .AppendLine("        {");
        for (int at = 0; at < plugins.Length; at++)
        {
            code.AppendLine(string.Format(CultureInfo.InvariantCulture, "            {0} => P{0}(),", at));
        }

        code.AppendLine("            _ => throw new global::System.ArgumentOutOfRangeException(nameof(plugin)),")
            .AppendLine("        };");
        for (int at = 0; at < plugins.Length; at++)
        {
            WritePlugin(at, [.. plugins[at]], code);
        }

        code.AppendLine("    }");
    }

    private static string Line(IGrouping<(string Package, string Plugin), FunctionModel> plugin)
    {
        FunctionModel first = plugin.FirstOrDefault(function => function.Label is null) ?? plugin.First();
        return $"{plugin.Key.Package}\t{plugin.Key.Plugin}\t{first.Order.ToString(CultureInfo.InvariantCulture)}";
    }

    private static void WritePlugin(int at, FunctionModel[] functions, StringBuilder code)
    {
        FunctionModel first = functions[0];
        code.AppendLine()
            .AppendLine($"        private static PluginDefinition P{at.ToString(CultureInfo.InvariantCulture)}() => new(")
            .AppendLine($"            {Literal.Of(first.TypeDocumentation)},")
            .AppendLine("            new PluginFunctionDefinition[]")
            .AppendLine("            {");
        foreach (FunctionModel function in functions)
        {
            FunctionWriter.Write(function, code);
        }

        code.AppendLine("            },");
        CodeWriter.Write(functions, code);
    }
}
