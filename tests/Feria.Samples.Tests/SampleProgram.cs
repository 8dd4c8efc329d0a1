using System.Diagnostics;
using System.Reflection;

namespace Feria.Samples.Tests;

/// <summary>A sample as a program: built with the tests, run in its own folder.</summary>
/// <param name="name">The name of its assembly.</param>
/// <param name="folder">Its folder below <c>samples</c>.</param>
/// <param name="cache">Where it keeps what it compiles.</param>
internal sealed class SampleProgram(string name, string folder, SampleCache cache)
{
    private static readonly string Configuration =
        typeof(SampleProgram).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration.ToLowerInvariant();

    internal string Folder { get; } = Repository.File("samples", folder);

    internal Task<ChildOutcome> RunAsync(params string[] arguments) => ChildProcess.RunAsync(Start(arguments), TestContext.Current.CancellationToken);

    internal ProcessStartInfo Start(params string[] arguments) => new("dotnet", [Repository.File("artifacts", "bin", name, Configuration, name + ".dll"), .. arguments])
    {
        WorkingDirectory = Folder,
        Environment = { ["XDG_CACHE_HOME"] = cache.FullName },
    };
}
