namespace Feria.Plugins.Hooks;

/// <summary>How a hook is called.</summary>
/// <param name="First">Whether the first result is enough.</param>
/// <param name="Waits">Whether somebody can wait for asynchronous functions.</param>
internal readonly record struct HookMode(bool First, bool Waits);
