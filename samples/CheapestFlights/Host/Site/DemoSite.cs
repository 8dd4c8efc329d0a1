using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace CheapestFlights.Site;

/// <summary>Stands for the sites of all airlines: serves a folder of pages on loopback, on a port that is free.</summary>
internal sealed class DemoSite : IAsyncDisposable
{
    private readonly WebApplication _application;

    private DemoSite(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    public static async Task<DemoSite> StartAsync(string pages)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(pages)) });
        await application.StartAsync();
        return new(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
