namespace Feria.Tests.Text;

public sealed class ParseResultTests
{
    [Fact]
    public void Success_HasItsValueAndNoError()
    {
        var result = ParseResult<int>.Success(3);

        Assert.True(result.IsSuccess && result.TryGetValue(out var value) && value == 3);
        Assert.Equal(3, result.Value);
        Assert.Null(result.Error);
    }

    [Fact]
    public void Failure_HasItsErrorAndThrowsForTheValue()
    {
        var result = ParseResult<int>.Failure(new("'x' is no number.") { Suggestions = ["1", "2"] });

        Assert.False(result.IsSuccess || result.TryGetValue(out _));
        Assert.Equal("'x' is no number. Did you mean 1 or 2?", Assert.Throws<InvalidOperationException>(() => result.Value).Message);
        Assert.Throws<ArgumentNullException>(() => ParseResult<int>.Failure(null!));
    }
}
