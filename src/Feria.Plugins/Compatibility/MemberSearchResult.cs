namespace Feria.Plugins.Compatibility;

/// <summary>What a search for a member has come to.</summary>
internal enum MemberSearchResult
{
    /// <summary>It is there.</summary>
    Found,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>A base type could not be followed.</summary>
    Unknown,
}
