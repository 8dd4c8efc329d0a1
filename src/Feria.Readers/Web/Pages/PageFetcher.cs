using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Feria.Readers.Web.Pages;

/// <summary>Fetches pages: repeated after passing failures, limited in time.</summary>
internal sealed class PageFetcher(HttpMessageInvoker client, WebOptions options, TimeProvider time)
{
    /// <summary>Fetches a page.</summary>
    /// <exception cref="PageAwayException">It could not be fetched; all attempts are over.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<WebPage> FetchAsync(Uri address, CancellationToken cancel)
    {
        var attempts = 0;
        var request = new PageRequest(client, options, time);
        try
        {
            return await Pipeline().ExecuteAsync(
                token =>
                {
                    attempts++;
                    return request.SendAsync(address, token);
                },
                cancel).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException e)
        {
            throw new PageAwayException($"it took longer than {Seconds(e.Timeout)}{Times(attempts)}", e);
        }
        catch (PageAwayException e) when (attempts > 1)
        {
            throw new PageAwayException(e.Message + Times(attempts), e);
        }
    }

    private static string Times(int attempts) => attempts > 1 ? $" ({attempts} attempts)" : string.Empty;

    private static string Seconds(TimeSpan span) => FormattableString.Invariant($"{span.TotalSeconds:0.###} s");

    private ResiliencePipeline Pipeline()
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        builder.AddTimeout(options.TotalTimeout);
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(IsWorthRepeating(args.Outcome.Exception)),
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as PageAwayException)?.RetryAfter),
            });
        }

        return builder.AddTimeout(options.AttemptTimeout).Build();
    }

    // A server that wants to be left alone for longer than all attempts may take is taken at its word at once.
    private bool IsWorthRepeating(Exception? failure) =>
        failure is TimeoutRejectedException
        || (failure is PageAwayException { IsPassing: true } away && (away.RetryAfter ?? TimeSpan.Zero) < options.TotalTimeout);
}
