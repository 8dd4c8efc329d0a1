using Feria.Plugins.Tests.Building;

namespace Feria.Plugins.Native.Tests;

/// <summary>Compiled-in plug-ins need no reflection: a native program has them all.</summary>
public sealed class NativeTests
{
    private static readonly string[] Expected =
    [
        "Area, Greeter, Needy",
        "Area of a rectangle.",
        "6",
        "6",
        "Ave, Ada",
        "Ave, Ada",
        "True",
        "Ave 3, area 3",
        "parameter 'provider' of its constructor needs a service of type IFormatProvider, and there is none.",
    ];

    [Fact]
    public async Task Publish_CompiledInPlugins_NoWarningAndTheProgramRuns()
    {
        Assert.SkipWhen(Linker.Name is null, "There is neither clang nor gcc to link a native program with.");
        using TemporaryFolder folder = new();

        // A place of its own, because other tests run on what was built already.
        Run publish = await Run.Of(
            "dotnet", "publish", Path.Combine(Repository.Root, "tests", "Feria.Plugins.Native"), "-c", "Release", "-nologo",
            "-p:FeriaNative=true", $"-p:CppCompilerAndLinker={Linker.Name}", "--artifacts-path", folder["artifacts"], "-o", folder["out"]);
        Assert.True(publish.ExitCode == 0, publish.Output + publish.Error);
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

        Run program = await Run.Of(
            folder["out/Feria.Plugins.Native"],
            folder.Write("plugins.json", """{ "plugins": { "Greeter": { "options": { "word": "Ave" } } } }"""));
        Assert.Equal("", program.Error);
        Assert.Equal(Expected, program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.False(File.Exists(folder["out/Feria.Plugins.dll"]));
    }
}
