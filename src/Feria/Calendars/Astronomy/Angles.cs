namespace Feria.Calendars.Astronomy;

/// <summary>Trigonometry in degrees.</summary>
internal static class Angles
{
    public static double Sin(double degrees) => Math.Sin(degrees * (Math.PI / 180));

    public static double Cos(double degrees) => Math.Cos(degrees * (Math.PI / 180));

    /// <summary>The same angle from 0 up to, not including, 360.</summary>
    public static double Normalize(double degrees) => degrees - (360 * Math.Floor(degrees / 360));

    /// <summary>The same angle from −180 up to, not including, 180.</summary>
    public static double Signed(double degrees) => Normalize(degrees + 180) - 180;
}
