using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Feria.Cli.Answers;

/// <summary>The JSON of answers, generated at build time.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(List<GapRow>))]
[JsonSerializable(typeof(HolidayRow))]
[JsonSerializable(typeof(WorkdayRow))]
[JsonSerializable(typeof(CheckRow))]
[JsonSerializable(typeof(DayResultRow))]
[JsonSerializable(typeof(LedgerRow))]
[JsonSerializable(typeof(CountRow))]
[JsonSerializable(typeof(BridgeRow))]
[JsonSerializable(typeof(CompareRow))]
[JsonSerializable(typeof(DifferenceRow))]
[JsonSerializable(typeof(ReasonRow))]
[JsonSerializable(typeof(PlaceRow))]
[JsonSerializable(typeof(LintRow))]
[JsonSerializable(typeof(RuleDayRow))]
[JsonSerializable(typeof(PluginRow))]
[JsonSerializable(typeof(PluginFunctionRow))]
[JsonSerializable(typeof(DoctorRow))]
[JsonSerializable(typeof(LockRow))]
[JsonSerializable(typeof(PackRow))]
[JsonSerializable(typeof(CacheRow))]
[JsonSerializable(typeof(CoverageRow))]
[JsonSerializable(typeof(DayChangeRow))]
internal sealed partial class CliJson : JsonSerializerContext
{
    /// <summary>Gets the context that leaves letters of all scripts and apostrophes as they are: nothing here goes into a web page.</summary>
    public static CliJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
