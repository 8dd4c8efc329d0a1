using Feria.Plugins.Native.Tests;
using Feria.Testing;

namespace Feria.Cli.Native.Tests;

/// <summary>The native command against the one on the runtime, and what it hands over.</summary>
public sealed class NativeCommandTests(NativeCommand native) : IClassFixture<NativeCommand>
{
    [Fact]
    public void Publish_Command_NoWarning()
    {
        Assert.SkipWhen(Linker.Name is null, "There is neither clang nor gcc to link a native program with.");

        Assert.True(native.Published.Code == 0, native.Published.ToString());
        Assert.DoesNotContain("warning", native.Published.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("list", "GB", "2026")]
    [InlineData("list", "DE+JP", "2026-05", "-o", "json")]
    [InlineData("list", "CN", "2026", "--lang", "zh", "-o", "md")]
    [InlineData("-c", "SG")]
    [InlineData("list", "Germny")]
    [InlineData("lisst")]
    [InlineData("--help")]
    [InlineData("check", "GB", "-", "-o", "tsv")]
    [InlineData("count", "DE-BY", "2026-12-01..2026-12-31")]
    [InlineData("add", "TARGET+XNYS", "2026-12-23", "2", "--ledger")]
    [InlineData("why", "HU", "2026-08-21", "-o", "csv")]
    [InlineData("year", "FR", "2026")]
    [InlineData("bridge", "DE-BY", "2027", "--leave", "5", "-o", "ndjson")]
    [InlineData("countries", "CH")]
    [InlineData("export", "SG", "--from", "2025", "--to", "2027", "-o", "sql")]
    [InlineData("lint", "countries/GB.yaml")]
    [InlineData("list", "GB", "2026", "--rules", "countries/GB.yaml", "-v")]
    [InlineData("list", "GB", "2026", "--no-such-option")]
    public async Task Native_WhatItCanDo_AnswersAsTheOneOnTheRuntime(params string[] arguments)
    {
        string[] here = [.. arguments.Select(a => a.StartsWith("countries/", StringComparison.Ordinal) ? Repository.File(a.Split('/')) : a)];
        const string Input = "2026-12-24\n2026-12-25\nnonsense\n";
        var managed = await NativeCommand.RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "Feria.Cli.dll"), .. here], Input);

        Assert.Equal(managed, await native.RunAsync(here, Input));
    }

    [Theory]
    [InlineData("list", "GB", "--plugins", ".")]
    [InlineData("plugin", "list", "--plugins", ".")]
    [InlineData("cache", "stats")]
    [InlineData("list", "GB", "-o", "ics")]
    [InlineData("export", "GB", "-o", "parquet")]
    [InlineData("apply", "a b.csv", "--add-column", "x = name(d, GB)")]
    public async Task Native_WhatItCannotDo_IsHandedOverWithArgumentsAndInput(params string[] arguments)
    {
        var outcome = await native.RunAsync(arguments, "what comes in");

        Assert.Equal(new(7, string.Concat(arguments.Select(a => $"<{a}>")) + "what comes in", string.Empty), outcome);
    }
}
