using Feria.Cli.Hosting;

namespace Feria.Cli.Tests.Hosting;

public sealed class StandardDescriptorTests
{
    [Fact]
    public void IsClosed_WhatTheRuntimeOpened_IsNotTheCallers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells.");
        using var file = File.OpenHandle(typeof(StandardDescriptorTests).Assembly.Location);

        Assert.True(StandardDescriptor.IsClosed((int)file.DangerousGetHandle()));
    }

    [Fact]
    public void IsClosed_NothingOfThatNumber_IsClosed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells.");

        Assert.True(StandardDescriptor.IsClosed(int.MaxValue));
    }
}
