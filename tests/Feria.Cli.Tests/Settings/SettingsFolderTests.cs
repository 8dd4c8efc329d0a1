using Feria.Cli.Settings;

namespace Feria.Cli.Tests.Settings;

public sealed class SettingsFolderTests
{
    [Theory]
    [InlineData("/x/feria", false, "XDG_CONFIG_HOME=/x", "HOME=/home/a")]
    [InlineData("/home/a/.config/feria", false, "HOME=/home/a")]
    [InlineData("/home/a/.config/feria", false, "XDG_CONFIG_HOME=relative", "HOME=/home/a")]
    [InlineData("/roaming/feria", true, "APPDATA=/roaming", "HOME=/home/a")]
    [InlineData(null, true, "HOME=/home/a")]
    [InlineData(null, false, "APPDATA=/roaming")]
    public void Of_Variables_TheFolder(string? folder, bool isWindows, params string[] variables)
    {
        var known = variables.Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);

        Assert.Equal(folder, SettingsFolder.Of(known.GetValueOrDefault, isWindows)?.Replace('\\', '/'));
    }

    [Theory]
    [InlineData("~/work", "/home/a/work")]
    [InlineData("~", "/home/a")]
    [InlineData("~b/work", "~b/work")]
    [InlineData("work", "work")]
    public void Expand_Tilde_IsHome(string path, string expanded) =>
        Assert.Equal(expanded, SettingsFolder.Expand(path, name => name == "HOME" ? "/home/a" : null, isWindows: false));
}
