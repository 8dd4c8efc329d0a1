using Feria.Testing;

namespace Feria.Tests.Holidays;

/// <summary>
/// Days that a law fixes, written down from the law by hand, in <c>tests/data/laws</c>: a place, the law and the days, as
/// <see cref="Law.AssertPublicHolidays" /> reads them, between tabs.
/// </summary>
public sealed class LawFilesTests
{
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in Directory.GetFiles(Repository.File("tests", "data", "laws"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(File.ReadLines))
        {
            if (line.Split('\t') is not [var place, var law, var days])
            {
                throw new FormatException($"a row has a place, a law and days between tabs, this one not: {line}");
            }

            rows.Add(place, law, days);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Day_ThatALawFixes_IsAPublicHoliday(string place, string law, string days) =>
        Law.AssertPublicHolidays(place, law, days);
}
