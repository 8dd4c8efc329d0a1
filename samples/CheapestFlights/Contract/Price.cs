using System.Globalization;

namespace CheapestFlights;

/// <summary>Reads prices as pages write them.</summary>
public static class Price
{
    /// <summary>The amount in a text such as <c>1 349,00 kr</c>.</summary>
    /// <param name="text">The text; whatever is no digit and not the decimal point is passed over.</param>
    /// <param name="point">What stands before the cents.</param>
    /// <returns>The amount, exactly as written.</returns>
    /// <exception cref="PageException">There is no amount in the text, or more than one.</exception>
    public static decimal Read(string text, char point)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == point).Select(c => c == point ? '.' : c));
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
            ? price
            : throw new PageException($"'{text.Trim()}' is no price, as 1349{point}00 would be");
    }
}
