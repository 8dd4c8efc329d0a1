// What share of a recorded trace each cache answers from memory.
// usage: Feria.Caching.HitRatio --trace FILE.gz --size N [--seeds 3]     one line NAME<TAB>PERCENT for each cache
//        Feria.Caching.HitRatio --all FOLDER --results FILE [--seeds 3]  every trace of a folder at three sizes, as a table
//        Feria.Caching.HitRatio --smoke                                  a small trace made up for it: does it still run?
using System.Globalization;
using Feria.Caching.HitRatio;

string? Value(string option) => Array.IndexOf(args, option) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : null;
bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

try
{
    if (!Number(Value("--seeds") ?? "3", out int seeds))
    {
        return Usage("--seeds has to be a number from 1.");
    }

    if (args.Contains("--smoke"))
    {
        Smoke.Run(Console.Out);
        return 0;
    }

    if (Value("--all") is { } folder && Value("--results") is { } file)
    {
        File.WriteAllText(file, Board.Write(folder, seeds));
        return 0;
    }

    if (Value("--trace") is not { } path || !Number(Value("--size") ?? "", out int size))
    {
        return Usage("--trace FILE.gz and --size N (from 1) are needed.");
    }

    Contest.Write(Contest.Run(Trace.Read(path), size, seeds), Console.Out);
    return 0;
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine(error.Message);
    return 4;
}

static int Usage(string problem)
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine("usage: Feria.Caching.HitRatio --trace FILE.gz --size N [--seeds 3]");
    Console.Error.WriteLine("       Feria.Caching.HitRatio --smoke");
    Console.Error.WriteLine("       Feria.Caching.HitRatio --all FOLDER --results FILE [--seeds 3]");
    return 2;
}
