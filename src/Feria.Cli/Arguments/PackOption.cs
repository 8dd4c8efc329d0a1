using System.CommandLine;
using Feria.Cli.Failures;
using Feria.Cli.Hosting;
using Feria.Cli.Settings;
using Feria.Packs;
using Feria.Text;

namespace Feria.Cli.Arguments;

/// <summary>A newer data pack that stands before the built-in one, and the sum that it must have.</summary>
internal sealed class PackOption
{
    public Option<string?> File { get; } = new("--pack")
    {
        HelpName = "FILE",
        Description = "A newer data pack that stands before the built-in one; one that cannot be used is an error. Also FERIA_PACK: one that is set there and cannot be used is said, and the built-in one serves.",
    };

    public Option<string?> Sha256 { get; } = new("--pack-sha256")
    {
        HelpName = "HEX",
        Description = "The SHA-256 that the file of --pack must have, as its maker gave it; also FERIA_PACK_SHA256.",
    };

    /// <summary>The options with which an almanac is made.</summary>
    /// <remarks>
    /// Who names a pack or its sum on this command line wants the answer of that pack, and any other one would be wrong. What is
    /// set once for all must not stop every script of a machine when a download fails: there the built-in data serve, which is said.
    /// </remarks>
    /// <exception cref="PackFormatException">A pack that the command line is about cannot be used.</exception>
    public AlmanacOptions Of(ParseResult parse, CommandHost host)
    {
        var set = parse.GetValue(File) is null ? host.Settings.Get(SettingKey.Pack) : null;
        var file = parse.GetValue(File) ?? set?.Value;

        // A sum in a settings file is of the pack that the file names, and of no other.
        var sum = parse.GetValue(Sha256) ?? host.Variable(SettingKey.Variable(SettingKey.PackSha256)) ?? set?.File?.Get(SettingKey.PackSha256)?.Value;
        return (file, sum) switch
        {
            ("", _) => throw new CommandException(ExitCode.Usage, "The name of the data pack's file is empty."),
            (null, _) when parse.GetValue(Sha256) is not null => throw new CommandException(ExitCode.Usage, "--pack-sha256 goes with --pack FILE."),
            (_, { } text) when text.Trim() is not { Length: 64 } digits || !digits.All(char.IsAsciiHexDigit) =>
                throw new CommandException(ExitCode.Usage, $"{Quoted.Of(text)} is no SHA-256; 64 hexadecimal digits are, as 'feria pack info FILE' prints them."),
            ({ } path, _) when parse.GetValue(File) is not null || parse.GetValue(Sha256) is not null => Required(DataPack.OpenFile(path, sum)),
            _ => new() { PackFile = file, PackSha256 = sum },
        };
    }

    private static AlmanacOptions Required(DataPack pack) => new() { Packs = [pack, DataPack.Embedded], RequiredPack = pack };
}
