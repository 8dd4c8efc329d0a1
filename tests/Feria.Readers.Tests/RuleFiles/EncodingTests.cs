using System.Text;
using Feria.Readers.RuleFiles;

namespace Feria.Readers.Tests.RuleFiles;

/// <summary>Files in another encoding are refused where it shows, never read with wrong letters.</summary>
public sealed class EncodingTests : IDisposable
{
    private const string Rules = "holidays:\n  one: { name: Fête, on: 1 May }\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("feria-encoding").FullName;

    private string Place => Path.Combine(_folder, "XX.yaml");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_Latin1_IsRefusedAtTheByte()
    {
        File.WriteAllBytes(Place, Encoding.Latin1.GetBytes(Written.Head + Rules));

        Assert.Equal(
            [$"{Place}:8:17: the byte 0xEA stands here, which is no UTF-8; save the file in UTF-8"],
            RulesFile.Read(Place).Errors.Select(e => e.ToString()));
    }

    [Fact]
    public void Read_DatesInLatin1_AreRefusedToo()
    {
        File.WriteAllText(Place, Written.Head + Rules);
        File.WriteAllBytes(Path.Combine(_folder, "XX.moon.yaml"), Encoding.Latin1.GetBytes("dates: XX\nsource: Fête\none: { 2001: 1 May }\n"));

        Assert.Contains("XX.moon.yaml:2:10: the byte 0xEA", Assert.Single(RulesFile.Read(Place).Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Utf8WithOrWithoutAMark_IsRead()
    {
        File.WriteAllText(Place, Written.Head + Rules, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Empty(RulesFile.Read(Place).Errors);

        File.WriteAllText(Place, Written.Head + Rules, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Empty(RulesFile.Read(Place).Errors);
    }
}
