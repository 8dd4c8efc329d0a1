// This assembly has no plug-ins; the attribute alone makes a package of none.
[assembly: Feria.Plugins.PluginPackageName("Feria.Plugins.Tests.Empty")]
