using System.Text;
using CsCheck;
using Feria.DuckDB.Tables.Text;

namespace Feria.DuckDB.Tests.Tables.Text;

/// <summary>Records of a text, and the lines they stand on.</summary>
public sealed class DelimitedReaderTests
{
    private static readonly Gen<string> Field = Gen.Char["ab,\"\n\r é"].Array[0, 6].Select(c => new string(c));

    [Fact]
    public void Read_WhatWasWritten_ComesBackWithItsLine() =>
        Gen.Select(Field.Array[2, 4].Array[0, 30], Gen.Bool, Gen.Bool, Gen.Int[1, 40]).Sample((records, isWindows, hasMark, step) =>
        {
            var lineBreak = isWindows ? "\r\n" : "\n";
            var text = new StringBuilder();
            var expected = new List<(long Line, string Fields)>();
            foreach (var record in records)
            {
                expected.Add((1 + text.ToString().Count(c => c == '\n'), string.Join('|', record)));
                text.AppendJoin(',', record.Select(f => $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append(lineBreak);
            }

            var bytes = Encoding.UTF8.GetBytes((hasMark ? "\uFEFF" : string.Empty) + text);
            var found = Read(new DelimitedReader(new SlowStream(bytes, step), ',')).Select(r => (r.Line, string.Join('|', r.Fields), r.Problem));

            Assert.Equal(expected.Select(e => (e.Line, e.Fields, (string?)null)), found);
        });

    [Theory]
    [InlineData("a,b\n\n\nc,d", "1:a|b 4:c|d")]
    [InlineData("a,b\r\n\r\nc,d\r\n", "1:a|b 3:c|d")]
    [InlineData("a,\n,b\n,", "1:a| 2:|b 3:|")]
    [InlineData("\"\"\n", "1:")]
    [InlineData("a\"b,c\n", "1:a\"b|c")]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("a\rb,c\n", "1:a\rb|c")]
    public void Read_OddButRight_AsItStands(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(new DelimitedReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), ',')).Select(r => $"{r.Line}:{string.Join('|', r.Fields)}")));

    [Theory]
    [InlineData("a,\"b\nc,d\ne,f\n", "A quote is opened and never closed.")]
    [InlineData("a,\"b\"x\nc,d\ne,f\n", "Text stands behind a closing quote; a quote within quotes is written twice.")]
    public void Read_BrokenRecord_IsItsLineAndTheNextIsReadAnew(string text, string problem)
    {
        var records = Read(new DelimitedReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), ','));

        Assert.Equal([problem, null, null], records.Select(r => r.Problem));
        Assert.Equal([1, 2, 3], records.Select(r => r.Line));
        Assert.Equal(text.Split('\n')[0], records[0].Fields.Single());
    }

    [Fact]
    public void Read_NotUtf8_IsSaid()
    {
        var records = Read(new DelimitedReader(new MemoryStream([.. "a\n"u8, 0xFF, (byte)'\n', .. "b\n"u8]), ','));

        Assert.Equal([null, "The line is not UTF-8.", null], records.Select(r => r.Problem));
    }

    [Fact]
    public void Read_EndlessRecord_HoldsNoMoreThanItMay()
    {
        var text = "a,\"" + string.Concat(Enumerable.Repeat("0123456789\n", 1000)) + "b\n";
        var records = Read(new DelimitedReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), ',', longest: 256));

        Assert.Equal("The record is longer than 256 bytes; a quote may be opened and never closed.", records[0].Problem);
        Assert.Equal(1001, records.Count);
        Assert.All(records.Skip(1), r => Assert.Null(r.Problem));
        Assert.Equal(1001, records[^1].Line);
    }

    private static List<(long Line, string[] Fields, string? Problem)> Read(DelimitedReader reader)
    {
        var records = new List<(long, string[], string?)>();
        var scratch = Array.Empty<byte>();
        while (reader.Read())
        {
            records.Add((reader.Line, [.. reader.Fields.Select(f => Encoding.UTF8.GetString(f.HasEscapes ? Unescaped.Into(ref scratch, reader.Bytes(f)) : reader.Bytes(f)))], reader.Problem));
        }

        return records;
    }

    /// <summary>Gives a few bytes at a time, so that every place of a record is once the end of what is there.</summary>
    private sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
    }
}
