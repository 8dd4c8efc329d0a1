namespace Feria.Caching.Tests.Decoration;

/// <summary>What is called through an interface, where no call can be intercepted.</summary>
internal interface IWeather
{
    int Degrees(string city);
}
