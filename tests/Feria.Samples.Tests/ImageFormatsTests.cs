using System.Buffers.Binary;
using System.Text;

namespace Feria.Samples.Tests;

/// <summary>The sample whose formats bid for a file: generated pictures of every kind, and bad ones.</summary>
public sealed class ImageFormatsTests : IClassFixture<SampleCache>, IDisposable
{
    private readonly SampleProgram _program;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-images-");

    public ImageFormatsTests(SampleCache cache) => _program = new("ImageFormats", "ImageFormats", cache);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Png_EveryTypeDepthFilterAndInterlace_IsReadToThePoint()
    {
        Dictionary<string, byte[][]> pictures = [];
        foreach (var (type, depth) in ((int, int)[])[(0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8), (4, 8), (4, 16), (6, 8), (6, 16)])
        {
            for (var filter = 0; filter <= 5; filter++)
            {
                foreach (var interlaced in (bool[])[false, true])
                {
                    var (file, pixels) = new PngMaker(type, depth, filter, interlaced, pictures.Count).Make();
                    var name = Write($"{type}-{depth}-{filter}-{interlaced}.png", file);
                    pictures.Add(Path.ChangeExtension(name, ".ff"), pixels);
                }
            }
        }

        var outcome = await RunAsync(["--more", "more-formats", "--to", "ff", .. pictures.Keys.Select(name => Path.ChangeExtension(name, ".png"))]);

        Assert.Equal("", outcome.Error);
        Assert.Equal(0, outcome.Code);
        foreach (var (name, pixels) in pictures)
        {
            Assert.Equal(pixels, Farbfeld(await File.ReadAllBytesAsync(name, TestContext.Current.CancellationToken)));
        }
    }

    [Fact]
    public async Task Formats_ThereAndBack_ChangeNothing()
    {
        var (file, pixels) = new PngMaker(2, 8, 4, false, 1).Make();
        var opaque = pixels.Select(pixel => (byte[])[.. pixel[..3], 255]).ToArray();
        Write("start.png", file);
        foreach (var (from, to) in ((string, string)[])[("start.png", "ppm"), ("start.ppm", "bmp"), ("start.bmp", "png"), ("start.png", "ff")])
        {
            Assert.Equal(0, (await RunAsync("--more", "more-formats", "--to", to, Path.Combine(_folder.FullName, from))).Code);
        }

        Assert.Equal(opaque, Farbfeld(await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "start.ff"), TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(1, "GRG/RGR", "40000000 A0000000")]
    [InlineData(4, "RGB/GRG", "10100000 01200000")]
    [InlineData(8, "RGB/GRG", "01000100 00010200")]
    [InlineData(24, "RGB/GRG", "00FF00 0000FF 00FF00 000000 0000FF 00FF00 FF0000 000000")]
    [InlineData(32, "RGB/GRG", "00FF0000 0000FF00 00FF0000 0000FF00 00FF0000 FF000000")]
    public async Task Bmp_EveryDepth_IsReadToThePoint(int bits, string expected, string points)
    {
        // Red, green and blue, each as blue, green, red and nothing; the lower row comes first.
        var palette = Convert.FromHexString("0000FF0000FF0000FF000000")[..(bits == 1 ? 8 : bits <= 8 ? 12 : 0)];
        var file = Write("a.bmp", Bitmap(bits, palette, Convert.FromHexString(points.Replace(" ", "", StringComparison.Ordinal))));

        Assert.Equal("", (await RunAsync("--more", "more-formats", "--to", "ff", file)).Error);

        var pixels = Farbfeld(await File.ReadAllBytesAsync(Path.ChangeExtension(file, ".ff"), TestContext.Current.CancellationToken));
        Assert.Equal(expected.Replace("/", "", StringComparison.Ordinal), string.Concat(pixels.Select(pixel => "RGB"[Array.IndexOf(pixel, (byte)255)])));
        Assert.All(pixels, pixel => Assert.Equal(255 * 2, pixel.Sum(value => value)));
    }

    [Fact]
    public async Task Files_GoodBadAndStrange_SaysWhatIsSo()
    {
        var maker = new PngMaker(3, 8, 5, false, 7);
        var (good, _) = maker.Make();
        var (header, palette) = (maker.Chunks[0].Data, maker.Chunks[1].Data);
        Write("01-good.png", good);
        Write("02-misnamed.bmp", good);
        Write("03-text.ppm", Encoding.ASCII.GetBytes("P3 # two points\n2 1 15\n0 15 0  15 0 7\n"));
        Write("04-nothing.txt", "words"u8.ToArray());
        Write("05-empty.png", []);
        Write("06-transferred.png", [.. good[..4], .. good[5..]]);
        Write("07-truncated.png", good[..^20]);
        Write("08-checksum.png", [.. good[..60], (byte)(good[60] ^ 1), .. good[61..]]);
        Write("09-huge.png", Png(("IHDR", [.. PngMaker.Word(1 << 20), .. PngMaker.Word(1 << 20), 8, 6, 0, 0, 0]), ("IDAT", PngMaker.Compress([0])), ("IEND", [])));
        Write("10-type.png", Png(("IHDR", [.. header[..8], 4, 2, 0, 0, 0])));
        Write("11-no-palette.png", Png(("IHDR", header), ("IDAT", PngMaker.Compress(maker.Points)), ("IEND", [])));
        Write("12-short-palette.png", Png(("IHDR", header), ("PLTE", palette[..3]), ("IDAT", PngMaker.Compress(maker.Points)), ("IEND", [])));
        Write("13-filter.png", Png(("IHDR", header), ("PLTE", palette), ("IDAT", PngMaker.Compress([9, .. maker.Points[1..]])), ("IEND", [])));
        Write("14-few-points.png", Png(("IHDR", header), ("PLTE", palette), ("IDAT", PngMaker.Compress(maker.Points[..50])), ("IEND", [])));
        Write("15-many-points.png", Png(("IHDR", header), ("PLTE", palette), ("IDAT", PngMaker.Compress([.. maker.Points, 0])), ("IEND", [])));
        Write("16-damaged.png", Png(("IHDR", header), ("PLTE", palette), ("IDAT", [.. PngMaker.Compress(maker.Points)[..^4], 1, 2, 3, 4]), ("IEND", [])));
        Write("17-unknown.png", Png(("IHDR", header), ("ABCD", []), ("IEND", [])));
        Write("18-no-end.png", Png(("IHDR", header), ("PLTE", palette)));
        Write("19-compressed.bmp", Bitmap(8, new byte[8], new byte[8], compression: 1));
        Write("20-short.bmp", Bitmap(24, [], new byte[23]));
        Write("21-colour.bmp", Bitmap(8, new byte[8], [0, 1, 2, 0, 0, 0, 0, 0]));
        Write("22-bits.bmp", Bitmap(16, [], new byte[100]));
        Write("23-short.ppm", "P6 2 2 255 12345"u8.ToArray());
        Write("24-value.ppm", "P3 1 1 15 1 2 16"u8.ToArray());
        Write("25-letters.ppm", "P6 two 2 255"u8.ToArray());

        var outcome = await RunAsync([.. _folder.EnumerateFiles().Select(file => file.FullName).Order(StringComparer.Ordinal), Path.Combine(_folder.FullName, "26-missing.png")]);

        Golden.Verify(outcome.ToString(), "samples/image-formats");
        Assert.Equal(1, outcome.Code);
    }

    [Fact]
    public async Task Formats_DroppedIn_BidWithTheOthers()
    {
        Write("a.ff", [.. "farbfeld"u8, .. PngMaker.Word(1), .. PngMaker.Word(1), 0, 0, 128, 128, 255, 255, 255, 255]);
        Write("b.bmp", "no bitmap"u8.ToArray());
        var files = _folder.EnumerateFiles().Select(file => file.FullName).Order(StringComparer.Ordinal).ToArray();
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "formats"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "formats", "odd.cs"), "public static class Odd { [Plugin(Label = \"bid\")] public static int Bid(string name) => 1; }", TestContext.Current.CancellationToken);

        var without = await RunAsync(files);
        var with = await RunAsync(["--more", "more-formats", "--more", Path.Combine(_folder.FullName, "formats"), .. files]);

        Golden.Verify($"{without}\n=== with more formats, one of which does not fit\n{with}", "samples/image-formats-more");
    }

    [Theory]
    [InlineData("no-arguments")]
    [InlineData("no-folder", "--more", "nowhere", "x.png")]
    [InlineData("no-option", "--form", "png", "x.png")]
    public async Task Arguments_Wrong_SaysSo(string name, params string[] arguments)
    {
        var outcome = await RunAsync(arguments);

        Golden.Verify(outcome.ToString(), $"samples/image-formats-{name}");
        Assert.Equal(2, outcome.Code);
    }

    [Fact]
    public async Task To_FormatUnknownOrTheFilesOwn_SaysSo()
    {
        var file = Write("a.png", new PngMaker(0, 8, 0, false, 1).Make().File);

        Assert.Contains("Did you mean 'bmp'?", (await RunAsync("--to", "bpm", file)).Error, StringComparison.Ordinal);
        Assert.Contains("over itself", (await RunAsync("--to", "png", file)).Error, StringComparison.Ordinal);
    }

    private static byte[] Png(params (string Type, byte[] Data)[] chunks) => PngMaker.File(chunks);

    /// <summary>A bitmap of three columns and two rows.</summary>
    private static byte[] Bitmap(int bits, byte[] palette, byte[] points, int compression = 0)
    {
        var head = new byte[54];
        "BM"u8.CopyTo(head);
        foreach (var (at, value) in ((int, int)[])[(10, 54 + palette.Length), (14, 40), (18, 3), (22, 2), (26, 1 | (bits << 16)), (30, compression), (46, palette.Length / 4)])
        {
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(at), value);
        }

        return [.. head, .. palette, .. points];
    }

    private static byte[][] Farbfeld(byte[] file)
        => [.. file[16..].Chunk(8).Select(point => (byte[])[point[0], point[2], point[4], point[6]])];

    private Task<Feria.Testing.ChildOutcome> RunAsync(params string[] arguments) => _program.RunAsync(arguments);

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
