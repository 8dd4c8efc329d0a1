using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Feria.Plugins.Json;

/// <summary>A JSON file that is read strictly: no comments, no commas too many, no key twice.</summary>
internal sealed class JsonFile
{
    private readonly string _path;
    private readonly byte[] _text;

    /// <exception cref="PluginConfigurationException">It is no JSON, or has a key twice.</exception>
    internal JsonFile(string path, byte[] text)
    {
        _path = path;
        _text = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        Root = Parse();
    }

    internal JsonPart Root { get; }

    /// <summary>A value that lies in the file, on its own.</summary>
    internal JsonElement Element(JsonPart part) => JsonElement.Parse(_text.AsSpan(part.Start, part.End - part.Start));

    internal PluginConfigurationException Error(int at, string problem)
    {
        (int line, int column) = LineAndColumn(at);
        return new PluginConfigurationException(_path, line, column, problem);
    }

    /// <summary>A place as a compiler writes it.</summary>
    internal string Place(int at)
    {
        (int line, int column) = LineAndColumn(at);
        return string.Create(CultureInfo.InvariantCulture, $"{_path}({line},{column})");
    }

    /// <summary>The members of an object that may have some keys only.</summary>
    internal IReadOnlyDictionary<string, JsonPart> Members(JsonPart part, params string[] keys)
    {
        foreach (JsonMember member in Object(part, $"an object with {string.Join(" and ", keys.Select(key => $"'{key}'"))}"))
        {
            if (!keys.Contains(member.Name, StringComparer.Ordinal))
            {
                throw Error(member.Start, $"there is no key '{member.Name}' here. {Choices.Describe(member.Name, keys)}");
            }
        }

        return part.Members.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
    }

    internal IReadOnlyList<JsonMember> Object(JsonPart part, string expected)
        => part.Kind == JsonTokenType.StartObject ? part.Members : throw Error(part.Start, $"{expected} is expected here.");

    internal bool Boolean(JsonPart part) => part.Kind switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Error(part.Start, "true or false is expected here."),
    };

    private (int Line, int Column) LineAndColumn(int at)
    {
        ReadOnlySpan<byte> before = _text.AsSpan(0, at);
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private JsonPart Parse()
    {
        Utf8JsonReader reader = new(_text);
        try
        {
            _ = reader.Read();
            JsonPart root = Part(ref reader);
            _ = reader.Read();
            return root;
        }
        catch (JsonException error)
        {
            // The place stands in front as it does in every other message.
            string problem = error.Message.Split(" LineNumber:")[0];
            throw new PluginConfigurationException(
                _path, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1, $"it is no JSON: {problem}");
        }
        catch (InvalidOperationException)
        {
            throw Error((int)reader.TokenStartIndex, "a text that is not Unicode.");
        }
    }

    private JsonPart Part(ref Utf8JsonReader reader)
    {
        JsonTokenType kind = reader.TokenType;
        int start = (int)reader.TokenStartIndex;
        List<JsonMember> members = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                if (kind == JsonTokenType.StartArray)
                {
                    _ = Part(ref reader);
                    continue;
                }

                string name = reader.GetString()!;
                int at = (int)reader.TokenStartIndex;
                if (!names.Add(name))
                {
                    throw Error(at, $"the key '{name}' stands here for the second time.");
                }

                _ = reader.Read();
                members.Add(new JsonMember(name, at, Part(ref reader)));
            }
        }

        string text = kind == JsonTokenType.String ? reader.GetString()! : "";
        return new JsonPart(kind, start, (int)reader.BytesConsumed, text, members);
    }
}
