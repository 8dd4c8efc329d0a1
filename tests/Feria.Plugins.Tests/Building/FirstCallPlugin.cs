namespace Feria.Plugins.Tests.Building;

/// <summary>A plug-in for the probe's <c>first</c>: it returns how often its process has loaded it.</summary>
internal static class FirstCallPlugin
{
    /// <summary>What the probe says when all calls got 1, from one assembly.</summary>
    internal const string LoadedOnce = "1 of 1";

    internal static string Source(string plugin) => $$"""
        public static class {{plugin}}
        {
            static {{plugin}}()
            {
                lock (typeof(string))
                {
                    AppDomain.CurrentDomain.SetData("{{plugin}}", (AppDomain.CurrentDomain.GetData("{{plugin}}") as int? ?? 0) + 1);
                }
            }

            [Plugin] public static int Loads() => (int)AppDomain.CurrentDomain.GetData("{{plugin}}")!;
        }
        """;
}
