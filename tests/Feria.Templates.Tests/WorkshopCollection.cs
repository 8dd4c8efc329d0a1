namespace Feria.Templates.Tests;

/// <summary>The tests that share one workshop, for it takes long to make.</summary>
[CollectionDefinition(nameof(WorkshopCollection))]
#pragma warning disable CA1711 // It is what xunit calls one.
public sealed class WorkshopCollection : ICollectionFixture<Workshop>;
#pragma warning restore CA1711
