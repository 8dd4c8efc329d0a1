namespace Feria.Cli.Hosting;

/// <summary>Stands for a standard stream that the caller closed: an answer that cannot be given is a failure.</summary>
/// <param name="name">What it is called in the message, as a sentence begins.</param>
internal sealed class ClosedStream(string name) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Nothing was written, so nothing is missing: a verb that answers by its code alone does well without an output.</summary>
    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new IOException($"{name} is closed: there is nowhere to write the answer.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
