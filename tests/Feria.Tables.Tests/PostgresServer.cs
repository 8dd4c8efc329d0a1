using Npgsql;

namespace Feria.Tables.Tests;

/// <summary>A real server that listens in a folder of its own, where no other can meet it.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feria-pg-");
    private readonly string _programs;

    private PostgresServer(string programs) => _programs = programs;

    /// <summary>Gets how to connect; large enough questions take long on a busy machine.</summary>
    public string Address => new NpgsqlConnectionStringBuilder { Host = _folder.FullName, Username = "feria", Database = "postgres", Pooling = false, CommandTimeout = 0 }.ToString();

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Starts one, or skips the test.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var programs = Find();
        Assert.SkipWhen(programs is null, "There is no PostgreSQL server (initdb, pg_ctl, psql) on the PATH or in /usr/lib/postgresql; eng/setup installs it.");
        var server = new PostgresServer(programs!);
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "postgres", server._folder.FullName);
        }

        await server.AsOwnerAsync("initdb", "-D", server.Data, "-U", "feria", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await server.AsOwnerAsync("pg_ctl", "-D", server.Data, "-l", Path.Combine(server._folder.FullName, "log"), "-w", "-t", "300", "-o", $"-F -c listen_addresses= -k {server._folder.FullName}", "start");
        return server;
    }

    /// <summary>Loads a script as users do.</summary>
    public Task LoadAsync(string script) => RunAsync(Path.Combine(_programs, "psql"), "-q", "-X", "-h", _folder.FullName, "-U", "feria", "-v", "ON_ERROR_STOP=1", "-f", script, "postgres");

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Data))
        {
            await AsOwnerAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>The server refuses to be root's.</summary>
    private Task AsOwnerAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        return Environment.IsPrivilegedProcess ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var outcome = await ChildProcess.RunAsync(new(program, arguments) { WorkingDirectory = "/" }, CancellationToken.None);
        Assert.True(outcome.Code == 0, $"{program} {string.Join(' ', arguments)}: {outcome}");
    }

    private static string? Find()
    {
        var installed = new DirectoryInfo("/usr/lib/postgresql");
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(installed.Exists ? installed.GetDirectories().OrderDescending(Comparer<DirectoryInfo>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name))).Select(d => Path.Combine(d.FullName, "bin")) : [])
            .FirstOrDefault(folder => Array.TrueForAll(["initdb", "pg_ctl", "psql"], program => File.Exists(Path.Combine(folder, program))));
    }
}
