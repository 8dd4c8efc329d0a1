using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Activation;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Compiled;

/// <summary>Gives a plug-in that is being loaded what it asks for. For code written by the source generator.</summary>
/// <remarks>For the thread that loads the plug-in.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PluginActivation
{
    private readonly PluginUnit _plugin;
    private readonly PackageInputs _inputs;

    internal PluginActivation(PluginUnit plugin, PackageInputs inputs) => (_plugin, _inputs) = (plugin, inputs);

    /// <summary>Makes the instance of the plug-in; what its constructor throws becomes a failure to load.</summary>
    /// <typeparam name="T">The type of the plug-in.</typeparam>
    /// <param name="make">Calls the constructor.</param>
    /// <exception cref="PluginLoadException">Something it needs is missing, or the constructor threw.</exception>
    /// <returns>The instance.</returns>
    public T Create<T>(Func<PluginActivation, T> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        try
        {
            return make(this);
        }
        catch (Exception error) when (error is not (PluginLoadException or TypeInitializationException))
        {
            throw Failure($"its constructor threw {error.GetType().Name}: {error.Message}", "Correct the constructor, or what it is given.", error);
        }
    }

    /// <summary>A service that is needed.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="parameter">The parameter that wants it.</param>
    /// <param name="function">The function with that parameter; null for the constructor.</param>
    /// <exception cref="PluginLoadException">There is none.</exception>
    /// <returns>The service.</returns>
    public T Service<T>(string parameter, string? function) => (T)Service(typeof(T), parameter, function);

    /// <summary>A service, or else the default value of the parameter.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="parameter">The parameter that wants it.</param>
    /// <param name="function">The function with that parameter; null for the constructor.</param>
    /// <param name="otherwise">The default value.</param>
    /// <exception cref="PluginLoadException">There is one and it could not be made.</exception>
    /// <returns>The service, or the default value.</returns>
    public T ServiceOr<T>(string parameter, string? function, T otherwise)
        => Find(typeof(T), parameter, function) is T service ? service : otherwise;

    /// <summary>The options of the plug-in.</summary>
    /// <typeparam name="T">The type to read them as.</typeparam>
    /// <exception cref="PluginLoadException">They do not fit the type.</exception>
    /// <returns>The options.</returns>
    public T Options<T>() => (T)Options(typeof(T));

    internal object Options(Type type) => OptionsReading.Read(_plugin, _inputs, type);

    internal object Service(Type type, string parameter, string? function)
        => Find(type, parameter, function) ?? throw Failure(
            $"{Place(parameter, function)} needs a service of type {TypeNames.Of(type)}, and "
                + (_inputs.Services is null ? "its package has no services." : "there is none."),
            _inputs.Services is null
                ? $"Build the package with {nameof(PluginPackageBuilder.UseServices)}, and register {type} there."
                : $"Register {type} with the services of the package, or give the parameter a default value.");

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong while a service is made becomes the status of the plug-in that needs it.")]
    internal object? Find(Type type, string parameter, string? function)
    {
        try
        {
            return _inputs.Services?.GetService(type);
        }
        catch (Exception error)
        {
            throw Failure(
                $"{Place(parameter, function)} needs {TypeNames.Of(type)}, which could not be made: {error.GetType().Name}: {error.Message}",
                "Correct its registration.",
                error);
        }
    }

    private static string Place(string parameter, string? function)
        => function is null ? $"parameter '{parameter}' of its constructor" : $"parameter '{parameter}' of '{function}'";

    private PluginLoadException Failure(string error, string cure, Exception inner) => new(LoadFailures.Status(_plugin, error, cure), inner);

    private PluginLoadException Failure(string error, string cure) => new(LoadFailures.Status(_plugin, error, cure));
}
