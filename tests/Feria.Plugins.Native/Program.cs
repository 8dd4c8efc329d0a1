using Feria.Plugins;
using Feria.Plugins.Native;

PluginPackage package = PluginPackage.Create("Feria.Plugins.Native.Sample")
    .UseServices(new Services())
    .UseSettings(args[0])
    .UseOptions(NativeJson.Default)
    .AddCompiled()
    .Build();

Console.WriteLine(string.Join(", ", package.Names()));
Console.WriteLine(package.Info("Area").Description);
Console.WriteLine(package.Call<int>("Area", 2, 3));
Console.WriteLine(package.Get<Measure>("Area")(2, 3));
Console.WriteLine(package.Call<string>("Greeter", "Ada"));
Console.WriteLine(package.Get<Greeting>("Greeter")("Ada"));
Console.WriteLine(await package.CallAsync<bool>(new PluginCall("Greeter", "Year"), CancellationToken.None, 1));
Console.WriteLine(string.Join(", ", (await package.Hook<int, string>("say").AllAsync(3, CancellationToken.None)).Select(result => result.Value)));
try
{
    package.Call("Needy");
}
catch (PluginLoadException error)
{
    Console.WriteLine(error.Status.Error);
}

internal delegate int Measure(int width, int height);

internal delegate string Greeting(string name);
