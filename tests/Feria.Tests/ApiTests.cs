using System.Reflection;
using System.Runtime.CompilerServices;

namespace Feria.Tests;

/// <summary>What holds for every public type.</summary>
public sealed class ApiTests
{
    private static readonly Type[] Types = typeof(Almanac).Assembly.GetExportedTypes();

    [Fact]
    public void Classes_Public_AreSealedAbstractOrStatic() =>
        Assert.DoesNotContain(Types, t => t.IsClass && !t.IsSealed && !t.IsAbstract);

    [Fact]
    public void Structs_Public_AreReadOnly() =>
        Assert.DoesNotContain(Types, t => t.IsValueType && !t.IsEnum && !t.IsDefined(typeof(IsReadOnlyAttribute)));

    [Fact]
    public void Properties_Public_AreNotSetAfterwards() => Assert.Empty(
        from type in Types
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type}.{property.Name}");

    [Fact]
    public void Fields_Public_AreConstants() => Assert.Empty(
        from type in Types
        where !type.IsEnum
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !field.IsLiteral
        select $"{type}.{field.Name}");

    [Fact]
    public void Collections_Public_AreReadOnlyInterfaces() => Assert.Empty(
        from type in Types
        from property in type.GetProperties()
        where property.PropertyType.IsArray || (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>))
        select $"{type}.{property.Name}");

    [Fact]
    public void Methods_Async_TakeACancellation() => Assert.Empty(
        from type in Types
        from method in type.GetMethods()
        where typeof(Task).IsAssignableFrom(method.ReturnType) || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>))
        where !method.Name.EndsWith("Async", StringComparison.Ordinal) || method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)
        select $"{type}.{method.Name}");
}
