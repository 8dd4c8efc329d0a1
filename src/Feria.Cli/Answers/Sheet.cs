using Feria.Cli.Hosting;

namespace Feria.Cli.Answers;

/// <summary>An answer as a table for people: all rows, and only columns that say something.</summary>
internal sealed record Sheet(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static async Task<Sheet> OfAsync<T>(Answer<T> answer, CancellationToken cancellation)
    {
        var items = await answer.Items.ToListAsync(cancellation);
        var columns = answer.PeopleColumns
            .Where(c => !c.HidesEmpty || items.Exists(i => !string.IsNullOrEmpty(c.Cell(i))))
            .ToList();
        return new(
            [.. columns.Select(c => c.Heading)],
            [.. items.Select(i => columns.ConvertAll(c => Printable.Cell(c.Cell(i) ?? string.Empty)))]);
    }
}
