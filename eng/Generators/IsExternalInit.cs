namespace System.Runtime.CompilerServices;

/// <summary>The compiler asks for this type to make records, and .NET Standard 2.0 lacks it.</summary>
internal static class IsExternalInit;
