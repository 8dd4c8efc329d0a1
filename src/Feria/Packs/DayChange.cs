using Feria.Holidays;

namespace Feria.Packs;

/// <summary>A day, or a whole place, that one of two packs has and the other has not.</summary>
/// <param name="Kind">Which of the two has it.</param>
/// <param name="Place">The code of the country or market.</param>
/// <param name="Parts">
/// The codes of the parts that the day changes in, behind the hyphen; an empty string stands for the place taken as a whole.
/// </param>
/// <param name="IsEverywhere">Whether these are all parts and the whole.</param>
/// <param name="Holiday">The day, without its source; <see langword="null"/> for a whole place.</param>
public sealed record DayChange(DayChangeKind Kind, string Place, IReadOnlyList<string> Parts, bool IsEverywhere, Holiday? Holiday);
