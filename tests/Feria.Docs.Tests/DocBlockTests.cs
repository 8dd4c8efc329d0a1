namespace Feria.Docs.Tests;

/// <summary>How a page is taken apart.</summary>
public sealed class DocBlockTests
{
    private const string Page = """
        # Title

        ```csharp
        // file: plugins/a.cs
        class A;
        ```

        ```csharp
        Console.WriteLine(1);
        ```

        ```output
        1
        ```

        ```csharp no-run
        class B;
        ```

        ```yaml
        # file: rules.yaml
        a: 1
        ```

        ```python
        print(1)
        ```
        """;

    [Fact]
    public void Of_Page_ItsBlocksWithLinesAndOutput()
    {
        IReadOnlyList<DocBlock> blocks = DocBlock.Of(Page);

        Assert.Equal([4, 9, 17, 21, 26], blocks.Select(block => block.Line));
        Assert.Equal(["plugins/a.cs", null, null, "rules.yaml", null], blocks.Select(block => block.FileName));
        Assert.Equal([false, true, true, false, false], blocks.Select(block => block.IsProgram));
        Assert.Equal([null, "1\n", null, null, null], blocks.Select(block => block.Output));
        Assert.Equal("class A;\n", blocks[0].FileText);
        Assert.True(blocks[2].IsCompiledOnly);
    }

    [Fact]
    public void Of_OutputAfterText_IsRefused()
        => Assert.ThrowsAny<Exception>(() => DocBlock.Of("```csharp\nConsole.WriteLine(1);\n```\n\nIt prints:\n\n```output\n1\n```\n"));

    [Fact]
    public void Of_BlockWithoutEnd_IsRefused() => Assert.ThrowsAny<Exception>(() => DocBlock.Of("```csharp\nclass A;\n"));

    [Fact]
    public void Compile_Error_IsReportedWithTheLineOfThePage()
    {
        using DocFolder folder = new();
        DocBlock block = DocBlock.Of("# Title\n\n```csharp\nint x = 1;\nint y = \"\";\n```\n").Single();

        Exception error = Assert.ThrowsAny<Exception>(() => DocProgram.Compile("docs/page.md", block, folder.NextProgram()));

        Assert.Contains("docs/page.md(5,9): error CS0029", error.Message, StringComparison.Ordinal);
    }
}
