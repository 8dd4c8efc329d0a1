using Feria.Cli;
using Feria.Cli.Hosting;

return await FeriaCommand.RunAsync(args, ProcessHost.Create());
