namespace Feria.Docs.Tests;

/// <summary>What the pages say is so.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Pages => [.. Repository.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_EveryProgramAndCommand_PrintsWhatIsWritten(string page)
    {
        using DocFolder folder = new();
        foreach (DocBlock block in DocBlock.Of(Repository.Read(page)))
        {
            if (block.FileName is not null)
            {
                folder.Write(block);
            }
            else if (block.Fence == "console")
            {
                string replayed = await ConsoleBlock.Replay(block, folder, TestContext.Current.CancellationToken);
                Assert.Equal($"{page}({block.Line}):\n{block.Text}", $"{page}({block.Line}):\n{replayed}");
            }
            else if (block.IsProgram)
            {
                string program = folder.NextProgram();
                DocProgram.Compile(page, block, program);
                await Run(page, block, folder, program);
            }
        }
    }

    private static async Task Run(string page, DocBlock block, DocFolder folder, string program)
    {
        if (block.IsCompiledOnly || !DocProgram.Runs(block))
        {
            Assert.True(block.Output is null, $"{page}({block.Line}): this has an output and is never run.");
            return;
        }

        (int exitCode, string output, string error) = await folder.Run(program, TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, $"{page}({block.Line}): exit code {exitCode}\n{output}\n{error}");
        if (block.Output is not null)
        {
            Assert.Equal($"{page}({block.Line}):\n{block.Output}", $"{page}({block.Line}):\n{output}");
        }
    }
}
