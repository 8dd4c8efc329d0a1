using System.Text.Json;
using System.Xml.Linq;
using Feria.Plugins;

namespace Feria.Templates.Tests;

/// <summary>The templates from their package to the answer of what they made.</summary>
[Collection(nameof(WorkshopCollection))]
public sealed class TemplateTests(Workshop workshop)
{
    [Fact]
    public async Task Plugin_CreatedAndPublishedIntoAFolder_IsListedAndCalled()
    {
        await workshop.NewAsync("feria-plugin", "-n", "Greetings");
        await workshop.DoAsync("dotnet", "publish", "Greetings", "-o", "plugins/Greetings");

        var plugins = Path.Combine(workshop.Work, "plugins");
        var info = await workshop.FeriaAsync("plugin", "info", "Greetings", "--plugins", plugins, "-o", "tsv");
        var package = PluginPackage.FromFolder(plugins);

        Assert.Equal(["Greetings"], package.Names());
        Assert.Equal("Hello, Ada!", package.Call<string>("Greetings", "Ada"));
        Assert.False(File.Exists(Path.Combine(plugins, "Greetings", "Feria.Plugins.dll")), "The contract is the program's.");
        Assert.Equal((0, string.Empty), (info.Code, info.Error));
        Assert.Contains("Greets somebody.", info.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plugin_NameThatIsNoIdentifier_TheClassHasOne()
    {
        await workshop.NewAsync("feria-plugin", "-n", "My.Plug-in");

        Assert.Contains(
            "public static class My_Plug_in",
            await File.ReadAllTextAsync(Path.Combine(workshop.Work, "My.Plug-in", "My.Plug-in.cs"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_CreatedInAFolder_AnswersThroughTheCommand()
    {
        await workshop.NewAsync("feria-reader", "--code", "XK", "-o", "readers");

        var outcome = await workshop.FeriaAsync("list", "XK", "2026", "--plugins", "readers", "-o", "tsv");

        Assert.Equal((0, string.Empty), (outcome.Code, outcome.Error));
        Assert.StartsWith("2026-01-01\t", outcome.Out.Split('\n')[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feria-plugin -n Same -o {0}/Same", "Same --kind plugin --folder {0}")]
    [InlineData("feria-reader --code gb-sct -o {0}", "GB-SCT --folder {0}")]
    [InlineData("feria-reader --code XK --source web -o {0}", "XK --source web --folder {0}")]
    public async Task Template_AndCommand_WriteTheSame(string template, string command)
    {
        using var folder = new TemporaryTree();

        await workshop.NewAsync(string.Format(null, template, folder["template"]).Split(' '));
        var outcome = await workshop.FeriaAsync(["plugin", "new", .. string.Format(null, command, folder["command"]).Split(' ')]);

        Assert.Equal(0, outcome.Code);
        Assert.NotEmpty(folder.Texts("command"));
        Assert.Equal(folder.Texts("command"), folder.Texts("template"));
    }

    [Fact]
    public void Version_OfTheTemplate_IsThatOfThePackages()
    {
        using var template = JsonDocument.Parse(File.ReadAllText(
            Repository.File("templates", "Feria.Templates", "content", "feria-plugin", ".template.config", "template.json")));

        Assert.Equal(
            XDocument.Load(Repository.File("Directory.Build.props")).Descendants("Version").Single().Value,
            template.RootElement.GetProperty("symbols").GetProperty("feriaVersion").GetProperty("defaultValue").GetString());
    }
}
