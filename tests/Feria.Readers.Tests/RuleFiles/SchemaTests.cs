using System.Text.Json.Nodes;
using Feria.Readers.RuleFiles;
using Feria.Testing;
using Json.Schema;
using YamlDotNet.RepresentationModel;

namespace Feria.Readers.Tests.RuleFiles;

/// <summary>The JSON Schema that editors complete and check with, judged by a validator that is not ours.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Repository.File("countries", "rules.schema.json"));

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Repository.File("countries"), "*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_OfTheCountries_IsValid(string file)
    {
        var result = Schema.Evaluate(Json(File.ReadAllText(Repository.File("countries", file))), new() { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', result.Details.Where(d => d.HasErrors).Select(d => $"{d.InstanceLocation}: {string.Join("; ", d.Errors!.Values)}")));
    }

    [Fact]
    public void File_OfTheManualsKeys_IsValid() => Assert.True(IsValid(Written.Head + """
        source: The Gazette
        suspended: { from 2022-03-15: Martial law }
        weekend for AA: { at first: sunday, from 2001: saturday, sunday }
        defaults: { observed: never }
        holidays:
          one:
            name: { en: One, de: Eins }
            on: 1 January
            kind: public, half_day
            from 1999-03-01: none
            for AA, BB: { announced: { 2001: 3 May for 5 May } }
        """.Replace("saturday, sunday }", "saturday }", StringComparison.Ordinal)));

    [Theory]
    [InlineData("holidays: { one: { name: One, onn: 1 May } }")]
    [InlineData("holidays: { One: { name: One, on: 1 May } }")]
    [InlineData("holidays: { one: { name: One, on: 1 May, kind: bnak } }")]
    [InlineData("holidays: { one: { name: One, on: [1 May] } }")]
    [InlineData("holidays: { one: { name: { de: Eins }, on: 1 May } }")]
    [InlineData("holidays: { one: { name: One, announced: { may: 1 May } } }")]
    [InlineData("holidays: { one: { name: One, on: 1 May, since: May } }")]
    [InlineData("holidays: { one: { name: One, on: 1 May, lasts: three days } }")]
    [InlineData("holidays: { one: { name: One, on: 1 May, certainty: sure } }")]
    [InlineData("holidays: { one: { name: One, on: 1 May, from 2001: never } }")]
    [InlineData("holidays: none")]
    [InlineData("holiday: { one: { name: One, on: 1 May } }")]
    public void File_ThatIsWrong_IsRefusedAsByTheReader(string line)
    {
        Assert.False(IsValid(Written.Head + line));
        Assert.NotEmpty(Written.Read(Written.Head + line).Errors);
    }

    [Theory]
    [InlineData("names: XX\nqqqq: { one: Eins }")]
    [InlineData("names: XX\nde: Eins")]
    [InlineData("names: XX\nde: { one: [Eins] }")]
    public void NamesFile_ThatIsWrong_IsRefusedAsByTheReader(string names)
    {
        Assert.False(IsValid(names));
        Assert.NotEmpty(PlaceFileReader.Read(new("XX.yaml", Written.Head + "holidays: { one: { name: One, on: 1 May } }\n"), [], new("XX.names.yaml", names)).Errors);
    }

    [Fact]
    public void Rule_EveryKeyOfTheReader_IsInTheSchema()
    {
        var definitions = JsonNode.Parse(File.ReadAllText(Repository.File("countries", "rules.schema.json")))!["$defs"]!;

        Assert.Equal(Feria.Readers.RuleFiles.Fields.OfRule.Order(StringComparer.Ordinal), Keys(definitions["rule"]!));
        Assert.Equal(Feria.Readers.RuleFiles.Fields.OfPlace.Order(StringComparer.Ordinal), Keys(definitions["place"]!));
    }

    private static IEnumerable<string> Keys(JsonNode definition) => definition["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal);

    private static bool IsValid(string text) => Schema.Evaluate(Json(text)).IsValid;

    private static JsonNode? Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Json(stream.Documents[0].RootNode);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };
}
