using System.Reflection;

namespace Feria.Templates.Tests;

/// <summary>
/// A folder with a feed of what this build packs, a home of its own for <c>dotnet new</c> with the templates installed
/// from that feed, and no way to any other package: made once for all tests.
/// </summary>
public sealed class Workshop : IAsyncLifetime
{
    private static readonly string Configuration = typeof(Workshop).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("feria-templates-");

    /// <summary>Where things are made.</summary>
    public string Work => _root.CreateSubdirectory("work").FullName;

    private string Feed => Path.Combine(_root.FullName, "feed");

    private string Hive => Path.Combine(_root.FullName, "hive");

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "NuGet.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{_root.FullName}/packages" /></config>
              <packageSources><clear /><add key="local" value="{Feed}" /></packageSources>
            </configuration>
            """);
        Assert.SkipWhen((await RunAsync("dotnet", "--list-sdks")).Out.Length == 0, "There is no SDK here, and with it no 'dotnet new'.");
        await PackAsync(Repository.File("src", "Feria.Plugins"));
        await PackAsync(Repository.File("src", "Feria.Caching"));
        await PackAsync(Repository.File("templates", "Feria.Templates"));
        await DoAsync("dotnet", "new", "install", Directory.EnumerateFiles(Feed, "Feria.Templates.*.nupkg").Single(), "--debug:custom-hive", Hive);
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Makes something of a template, below <see cref="Work"/>.</summary>
    public Task NewAsync(params string[] arguments) =>
        DoAsync("dotnet", ["new", .. arguments, "--no-update-check", "--debug:custom-hive", Hive]);

    /// <summary>Runs the command.</summary>
    public Task<ChildOutcome> FeriaAsync(params string[] arguments) =>
        RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "Feria.Cli.dll"), .. arguments]);

    /// <summary>Runs a program that has to succeed.</summary>
    public async Task DoAsync(string program, params string[] arguments)
    {
        var outcome = await RunAsync(program, arguments);
        Assert.True(outcome.Code == 0, $"{program} {string.Join(' ', arguments)}\n{outcome}");
    }

    /// <summary>Packs what was built with the tests; --no-build alone would still build what the project refers to.</summary>
    private Task PackAsync(string project) => DoAsync("dotnet", "pack", project, "--no-build", "-p:BuildProjectReferences=false", "-c", Configuration, "-o", Feed);

    /// <summary>Runs a program here.</summary>
    public Task<ChildOutcome> RunAsync(string program, params string[] arguments) => ChildProcess.RunAsync(
        new(program, arguments)
        {
            WorkingDirectory = Work,
            Environment =
            {
                ["DOTNET_CLI_HOME"] = _root.FullName,
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["XDG_CACHE_HOME"] = Path.Combine(_root.FullName, "cache"),

                // A server that outlives its command holds the pipes of its output open, and the folder of the test.
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["UseSharedCompilation"] = "false",
                ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            },
        },
        TestContext.Current.CancellationToken);
}
