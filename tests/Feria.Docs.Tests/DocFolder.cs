using System.Runtime.InteropServices;

using System.Diagnostics;

namespace Feria.Docs.Tests;

/// <summary>The working folder of one page, and beside it the libraries that its programs run with.</summary>
internal sealed class DocFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("feria-docs-");
    private readonly string _work;
    private readonly string _libraries;
    private int _programs;

    internal DocFolder()
    {
        _work = _root.CreateSubdirectory("work").FullName;
        _libraries = _root.CreateSubdirectory("bin").FullName;
        foreach (string library in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(path => !DocProgram.IsOfTheTests(path)))
        {
            Link(library);
        }

        // Native libraries lie beside a program that has no list of its own of what it depends on.
        string native = Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        foreach (string library in Directory.Exists(native) ? Directory.EnumerateFiles(native) : [])
        {
            Link(library);
        }
    }

    private void Link(string library) => File.CreateSymbolicLink(Path.Combine(_libraries, Path.GetFileName(library)), library);

    internal string Work => _work;

    internal string Cache => Path.Combine(_root.FullName, "cache");

    public void Dispose() => _root.Delete(recursive: true);

    internal void Write(DocBlock block)
    {
        string path = Path.Combine(_work, block.FileName!);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, block.FileText);
    }

    /// <summary>Where to put the next program. No two share a name, and only the one that runs is there.</summary>
    internal string NextProgram()
    {
        foreach (string old in Directory.EnumerateFiles(_libraries, "Program*"))
        {
            File.Delete(old);
        }

        string program = Path.Combine(_libraries, $"Program{++_programs}.dll");
        File.Copy(
            Path.Combine(AppContext.BaseDirectory, typeof(DocFolder).Assembly.GetName().Name + ".runtimeconfig.json"),
            Path.ChangeExtension(program, ".runtimeconfig.json"));
        return program;
    }

    internal async Task<(int ExitCode, string Output, string Error)> Run(string program, CancellationToken cancellation)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = _work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["XDG_CACHE_HOME"] = Cache },
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), await error);
    }
}
