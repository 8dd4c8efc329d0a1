using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Feria.Readers.Web.Pages;

/// <summary>The last good answer of every page, one file each.</summary>
/// <remarks>
/// A file is a few lines that say what it is, an empty line, and the bytes. Whatever is wrong with a file or the folder,
/// the answer is that nothing is kept. Safe for several threads and processes: a file is replaced as a whole.
/// </remarks>
internal sealed class PageCache(string? folder)
{
    private const string Format = "feria-page 1";
    private const string NoType = "-";

    /// <summary>The kept answer, or <see langword="null"/>.</summary>
    public WebPage? Find(Uri address)
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            return Parse(File.ReadAllBytes(PathOf(address)), address);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer in place of an older one.</summary>
    /// <returns>Whether it could be written.</returns>
    public bool Keep(Uri address, WebPage page)
    {
        if (folder is null)
        {
            return false;
        }

        var path = PathOf(address);
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            CreateFolder();
            using (var file = new FileStream(draft, FileMode.CreateNew))
            {
                file.Write(Encoding.UTF8.GetBytes(Head(address, page)));
                file.Write(page.Body.Span);
            }

            File.Move(draft, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(draft);
            return false;
        }
    }

    private static string Head(Uri address, WebPage page) => string.Join('\n',
        Format,
        address.AbsoluteUri,
        page.ReadAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        page.ContentType ?? NoType,
        Convert.ToHexStringLower(SHA256.HashData(page.Body.Span)),
        string.Empty,
        string.Empty);

    private static WebPage? Parse(byte[] bytes, Uri address)
    {
        var end = bytes.AsSpan().IndexOf("\n\n"u8);
        if (end < 0 || Encoding.UTF8.GetString(bytes, 0, end).Split('\n') is not [Format, var whose, var readAt, var type, var hash])
        {
            return null;
        }

        var body = bytes.AsMemory(end + 2);
        return whose == address.AbsoluteUri
            && DateTimeOffset.TryParseExact(readAt, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var when)
            && Convert.ToHexStringLower(SHA256.HashData(body.Span)) == hash
                ? new(body, type == NoType ? null : type, when)
                : null;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A draft that stays behind is never read.
        }
    }

    // What somebody reads is nobody else's business.
    private void CreateFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder!);
        }
        else
        {
            Directory.CreateDirectory(folder!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string PathOf(Uri address) =>
        Path.Combine(folder!, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)).AsSpan(0, 16)) + ".page");
}
