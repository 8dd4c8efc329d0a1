namespace Feria.Templates.Tests;

/// <summary>Feria.Caching as somebody has it who has nothing but its package.</summary>
[Collection(nameof(WorkshopCollection))]
public sealed class CachingPackageTests(Workshop workshop)
{
    [Fact]
    public async Task Cached_InAProjectWithThePackage_IsIntercepted()
    {
        var folder = Directory.CreateDirectory(Path.Combine(workshop.Work, "Remembering")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Remembering.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Feria.Caching" Version="*" />
              </ItemGroup>
            </Project>
            """,
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Program.cs"),
            """
            using Feria.Caching;

            System.Console.Write($"{Sums.Up(10)} {Sums.Up(10)} {Sums.Runs} {Sums.UpCache.Info.Hits}");

            static class Sums
            {
                public static int Runs;

                [Cached(CountsHits = true)]
                public static int Up(int to)
                {
                    Runs++;
                    return to == 0 ? 0 : to + Up(to - 1);
                }
            }
            """,
            TestContext.Current.CancellationToken);

        await workshop.DoAsync("dotnet", "build", folder, "-o", Path.Combine(folder, "out"));
        var outcome = await workshop.RunAsync("dotnet", Path.Combine(folder, "out", "Remembering.dll"));

        Assert.Equal((0, "55 55 11 1", string.Empty), (outcome.Code, outcome.Out, outcome.Error));
    }
}
