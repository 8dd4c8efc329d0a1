using System.Linq.Expressions;
using Feria.Plugins.Functions;

namespace Feria.Plugins.Tests.Functions;

/// <summary>The framework's own answer, which loads System.Linq.Expressions, is the oracle.</summary>
public sealed class DelegateTypesTests
{
    private static readonly Type[] Types = [typeof(int), typeof(string), typeof(object), typeof(List<int>), typeof(DateTime?), typeof(int[])];

    public static TheoryData<int> Counts => [.. Enumerable.Range(0, 17)];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Of_AnyNumberOfParameters_IsTheActionOrFunc(int count)
    {
        Type[] parameters = [.. Enumerable.Range(0, count).Select(at => Types[at % Types.Length])];

        Assert.Equal(Expression.GetActionType(parameters), DelegateTypes.Of(parameters, typeof(void)));
        Assert.Equal(Expression.GetFuncType([.. parameters, typeof(double)]), DelegateTypes.Of(parameters, typeof(double)));
        Assert.Equal(Expression.GetFuncType([.. parameters, typeof(Task<string>)]), DelegateTypes.Of(parameters, typeof(Task<string>)));
    }
}
