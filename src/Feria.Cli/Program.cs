using Feria.Cli;
using Feria.Cli.Hosting;

using var interruption = new Interruption();
return await FeriaCommand.RunAsync(args, ProcessHost.Create(), interruption.Token);
