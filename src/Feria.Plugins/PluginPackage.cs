using System.Diagnostics.CodeAnalysis;
using Feria.Plugins.Catalogs;
using Feria.Plugins.Folders;
using Feria.Plugins.Functions;
using Feria.Plugins.Settings;

namespace Feria.Plugins;

/// <summary>A named set of plug-ins, and the verbs to list, look at and call them.</summary>
/// <remarks>
/// <para>
/// Every member is safe for any number of threads; a plug-in is loaded by the first call that needs it, once, and no
/// call loads another one. All names and labels are compared exactly, case included.
/// </para>
/// <para>
/// What comes from a folder is looked at again by every call: a changed, added or deleted file counts from the next call
/// on. When the new version of a file that is in use cannot be read, compiled, checked or loaded, the old one goes on
/// serving, and <see cref="Statuses"/> says so. A call by name on a folder costs two looks at the disk; on compiled-in
/// plug-ins it never touches the disk and allocates nothing when the arguments are references.
/// </para>
/// <para>One bad plug-in never spoils the others: it is not listed, and <see cref="Statuses"/> says what is wrong with it.</para>
/// </remarks>
public sealed class PluginPackage
{
    private readonly PluginCatalog _catalog;

    internal PluginPackage(string name, IPluginSource[] sources, SettingsFile? settings = null)
    {
        Name = name;
        _catalog = new PluginCatalog(name, sources, settings);
    }

    /// <summary>The name of the package, for messages.</summary>
    public string Name { get; }

    /// <summary>All plug-ins in a folder; the package is named like the folder, and its settings are in <c>plugins.json</c> there.</summary>
    /// <param name="folder">The folder. It may come into being later; until then the package is unknown.</param>
    /// <param name="formats">
    /// Kinds of files to understand besides assemblies and those that the referenced assemblies bring along.
    /// </param>
    /// <returns>The package. Nothing has been read yet.</returns>
    [RequiresUnreferencedCode(FolderSource.Reason)]
    [RequiresDynamicCode(FolderSource.Reason)]
    public static PluginPackage FromFolder(string folder, params ReadOnlySpan<PluginFileFormat> formats)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return FromFolder(new PluginFolder(folder) { Formats = [.. formats] });
    }

    /// <summary>All plug-ins in a folder; the package is named like the folder, and its settings are in <c>plugins.json</c> there.</summary>
    /// <param name="folder">The folder, and what is asked of its files.</param>
    /// <returns>The package. Nothing has been read yet.</returns>
    [RequiresUnreferencedCode(FolderSource.Reason)]
    [RequiresDynamicCode(FolderSource.Reason)]
    public static PluginPackage FromFolder(PluginFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        string path = Path.GetFullPath(folder.Path);
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        return Create(name.Length == 0 ? path : name).AddFolder(folder).UseSettings(Path.Combine(path, PluginSettings.FileName)).Build();
    }

    /// <summary>All plug-ins of a package that are compiled into this program.</summary>
    /// <param name="name">
    /// The namespace of their types, or what <see cref="PluginPackageNameAttribute"/> says for their assembly.
    /// </param>
    /// <returns>The package.</returns>
    public static PluginPackage Compiled(string name) => Create(name).AddCompiled().Build();

    /// <summary>Starts a package of several sources.</summary>
    /// <param name="name">The name of the package.</param>
    /// <returns>The builder.</returns>
    public static PluginPackageBuilder Create(string name) => new(name);

    /// <summary>The names of all plug-ins that can be called, by order and then by name.</summary>
    /// <remarks>Runs no code of any plug-in; compiles source files that have not been compiled yet.</remarks>
    /// <exception cref="UnknownPackageException">There is no such package.</exception>
    /// <returns>The names; none when the package has none.</returns>
    public IReadOnlyList<string> Names()
    {
        IReadOnlyList<PluginUnit> callable = _catalog.Callable();
        if (callable.Count == 0)
        {
            _catalog.RequirePackage();
        }

        return [.. callable.Select(unit => unit.Name)];
    }

    /// <summary>The functions of a plug-in with exactly that label, in the order of their declaration.</summary>
    /// <param name="plugin">The plug-in.</param>
    /// <param name="label">The label; null for the functions that have none.</param>
    /// <exception cref="UnknownPackageException">There is no such package.</exception>
    /// <exception cref="UnknownPluginException">There is no such plug-in.</exception>
    /// <exception cref="PluginLoadException">The plug-in is unusable.</exception>
    /// <returns>The names of the functions; none when none has that label.</returns>
    public IReadOnlyList<string> Functions(string plugin, string? label = null)
        => _catalog.Shape(plugin).Names(label);

    /// <summary>The labels that functions of a plug-in have.</summary>
    /// <param name="plugin">The plug-in.</param>
    /// <exception cref="UnknownPackageException">There is no such package.</exception>
    /// <exception cref="UnknownPluginException">There is no such plug-in.</exception>
    /// <exception cref="PluginLoadException">The plug-in is unusable.</exception>
    /// <returns>The labels; empty when no function has one.</returns>
    public IReadOnlySet<string> Labels(string plugin)
        => _catalog.Shape(plugin).Functions.Select(function => function.Label).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>What is known of a function. Runs no code of the plug-in.</summary>
    /// <param name="plugin">The plug-in.</param>
    /// <param name="function">The function; by default the first with exactly that label.</param>
    /// <param name="label">The label the function has to have; null for none.</param>
    /// <exception cref="UnknownPackageException">There is no such package.</exception>
    /// <exception cref="UnknownPluginException">There is no such plug-in.</exception>
    /// <exception cref="UnknownFunctionException">There is no such function, or it has another label.</exception>
    /// <exception cref="PluginLoadException">The plug-in is unusable.</exception>
    /// <returns>Names, texts, order and signature; and the function itself on demand.</returns>
    public PluginInfo Info(string plugin, string? function = null, string? label = null)
    {
        PluginUnit unit = _catalog.Find(plugin);
        PluginShape shape = unit.IsCallable ? unit.Shape! : throw unit.Failure();
        int at = shape.IndexOf(function, label);
        if (at < 0)
        {
            throw shape.Unknown(Name, new PluginCall(plugin, function, label));
        }

        FunctionHeader header = shape.Functions[at];
        PluginCall exact = new(plugin, header.Name, header.Label);
        return new PluginInfo(() => (unit.Load().Find(header.Name, header.Label) ?? throw unit.Shape!.Unknown(Name, exact)).Callable)
        {
            Package = Name,
            Plugin = plugin,
            Function = header.Name,
            Description = header.Comment().Description,
            Documentation = header.Comment().Rest,
            PluginDocumentation = shape.Comment.Whole,
            Order = header.Order,
            Label = header.Label,
            Before = header.Place.Before,
            After = header.Place.After,
            Wraps = header.Place.Wraps,
            Signature = header.Signature,
            File = unit.File,
        };
    }

    /// <summary>Whether there is a plug-in that can be called. Runs no code of it; compiles a source file if need be.</summary>
    /// <param name="plugin">The plug-in.</param>
    /// <returns>True for the names that <see cref="Names"/> lists; false for all others, and for an unknown package.</returns>
    public bool Exists(string plugin) => !string.IsNullOrEmpty(plugin) && _catalog.TryFind(plugin) is { IsCallable: true };

    /// <summary>A function as a delegate, which then costs what any delegate costs.</summary>
    /// <remarks>The delegate stays with the version of the file it came from, whatever happens to the file later.</remarks>
    /// <typeparam name="TDelegate">A delegate type with parameters and a result that the function fits.</typeparam>
    /// <param name="plugin">The plug-in.</param>
    /// <param name="function">The function; by default the first with exactly that label.</param>
    /// <param name="label">The label the function has to have; null for none.</param>
    /// <exception cref="UnknownPackageException">There is no such package.</exception>
    /// <exception cref="UnknownPluginException">There is no such plug-in.</exception>
    /// <exception cref="UnknownFunctionException">There is no such function, or it has another label.</exception>
    /// <exception cref="PluginLoadException">The plug-in is unusable.</exception>
    /// <exception cref="PluginArgumentException">The function does not fit the delegate type.</exception>
    /// <returns>The function.</returns>
    public TDelegate Get<TDelegate>(string plugin, string? function = null, string? label = null)
        where TDelegate : Delegate
        => _catalog.Function(new PluginCall(plugin, function, label)).As<TDelegate>();

    /// <summary>Calls a function by name.</summary>
    /// <remarks>What the function throws comes through unchanged.</remarks>
    /// <typeparam name="TResult">What the function returns, or something it can be assigned to.</typeparam>
    /// <param name="target">The plug-in, or plug-in, function and label.</param>
    /// <param name="arguments">The arguments by position; those with default values may be left out at the end.</param>
    /// <exception cref="UnknownPackageException">There is no such package.</exception>
    /// <exception cref="UnknownPluginException">There is no such plug-in.</exception>
    /// <exception cref="UnknownFunctionException">There is no such function, or it has another label.</exception>
    /// <exception cref="PluginLoadException">The plug-in is unusable.</exception>
    /// <exception cref="PluginArgumentException">The arguments or the result type do not fit.</exception>
    /// <returns>What the function returns.</returns>
    public TResult Call<TResult>(PluginCall target, params ReadOnlySpan<object?> arguments)
        => _catalog.Function(target).Call<TResult>(arguments);

    /// <summary>Calls a function by name for its effect alone.</summary>
    /// <inheritdoc cref="Call{TResult}" path="/remarks|/param|/exception"/>
    public void Call(PluginCall target, params ReadOnlySpan<object?> arguments)
        => _catalog.Function(target).Run(arguments);

    /// <summary>Calls a function by name and awaits it, if there is anything to await.</summary>
    /// <remarks>
    /// What the function throws comes through unchanged, in the task. A wrong name or argument throws at once.
    /// </remarks>
    /// <typeparam name="TResult">
    /// What a function returns that gives a <typeparamref name="TResult"/>, a <see cref="Task{TResult}"/> or a
    /// <see cref="ValueTask{TResult}"/>, or something that can be assigned to it.
    /// </typeparam>
    /// <param name="target">The plug-in, or plug-in, function and label.</param>
    /// <param name="cancellation">Handed to a function whose last parameter is a <see cref="CancellationToken"/>.</param>
    /// <param name="arguments">The arguments by position; those with default values may be left out at the end.</param>
    /// <exception cref="UnknownPackageException">There is no such package.</exception>
    /// <exception cref="UnknownPluginException">There is no such plug-in.</exception>
    /// <exception cref="UnknownFunctionException">There is no such function, or it has another label.</exception>
    /// <exception cref="PluginLoadException">The plug-in is unusable.</exception>
    /// <exception cref="PluginArgumentException">The arguments or the result type do not fit.</exception>
    /// <exception cref="OperationCanceledException">In the task: it was cancelled before or during the call.</exception>
    /// <returns>What the function returns in the end.</returns>
    public ValueTask<TResult> CallAsync<TResult>(
        PluginCall target, CancellationToken cancellation, params ReadOnlySpan<object?> arguments)
        => _catalog.Function(target).CallAsync<TResult>(arguments, cancellation);

    /// <summary>Calls a function by name for its effect alone, and awaits it, if there is anything to await.</summary>
    /// <inheritdoc cref="CallAsync{TResult}" path="/remarks|/param|/exception"/>
    /// <returns>A task that ends when the function has ended.</returns>
    public ValueTask CallAsync(PluginCall target, CancellationToken cancellation, params ReadOnlySpan<object?> arguments)
        => _catalog.Function(target).RunAsync(arguments, cancellation);

    /// <summary>Loads a plug-in once more, for one holder alone, who can unload it for certain.</summary>
    /// <remarks>
    /// It is the version that a call would be answered by, with static state of its own; a compiled-in plug-in is the
    /// program's own and cannot be unloaded.
    /// </remarks>
    /// <param name="plugin">The plug-in.</param>
    /// <exception cref="UnknownPackageException">There is no such package.</exception>
    /// <exception cref="UnknownPluginException">There is no such plug-in.</exception>
    /// <exception cref="PluginLoadException">The plug-in is unusable.</exception>
    /// <returns>The handle to call it and to unload it by.</returns>
    public PluginHandle Open(string plugin) => new(Name, _catalog.Apart(plugin));

    /// <summary>Watches the folders of the package, so that no verb has to look at the disk and changes are told of.</summary>
    /// <remarks>
    /// Reads, compiles and checks everything that has not been yet; then begins. A folder that cannot be watched is looked at
    /// by each call as before, and is tried again. Several watches may run at once.
    /// </remarks>
    /// <param name="options">How; by default with 200 milliseconds of quiet, and telling nobody.</param>
    /// <returns>The watch; dispose of it to end it.</returns>
    public PluginWatch Watch(PluginWatchOptions? options = null) => new(_catalog.Watch(options ?? new PluginWatchOptions()));

    /// <summary>All functions of one label as one call to many plug-ins.</summary>
    /// <remarks>Nothing is read or loaded before the first call. Keep the hook: it remembers what it has bound.</remarks>
    /// <typeparam name="TArgument">What the functions take.</typeparam>
    /// <typeparam name="TResult">What they give; null for nothing.</typeparam>
    /// <param name="label">The label, compared exactly.</param>
    /// <param name="errors">What becomes of errors.</param>
    /// <param name="skipped">Told what <see cref="PluginHookErrors.Skip"/> leaves out; what it throws ends the call.</param>
    /// <returns>The hook.</returns>
    public PluginHook<TArgument, TResult> Hook<TArgument, TResult>(
        string label, PluginHookErrors errors = PluginHookErrors.Throw, Action<PluginHookFailure>? skipped = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        return new(_catalog, Name, label, errors, skipped);
    }

    /// <summary>What has become of one plug-in, whether it can be called or not.</summary>
    /// <remarks>Runs no code of it, and compiles a source file if need be; looks into no other source file.</remarks>
    /// <param name="plugin">The plug-in, or a file's name without its ending: the file may be so broken that it holds no plug-in.</param>
    /// <returns>The status; null when there is neither such a plug-in nor a file of that name with something wrong.</returns>
    public PluginStatus? Status(string plugin) => _catalog.Status(plugin);

    /// <summary>What has become of every plug-in and every file: the good, the bad and the shadowed.</summary>
    /// <remarks>Runs no code of any plug-in, compiles source files that have not been compiled yet, and never throws.</remarks>
    /// <returns>One status for each, by name and file.</returns>
    public IReadOnlyList<PluginStatus> Statuses() => _catalog.Statuses();
}
