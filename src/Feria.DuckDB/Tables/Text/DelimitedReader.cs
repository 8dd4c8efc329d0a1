using System.Text.Unicode;

namespace Feria.DuckDB.Tables.Text;

/// <summary>
/// Reads the records of a text with delimiters, as RFC 4180 has it: fields in quotes may hold delimiters, line breaks and
/// doubled quotes; lines end with LF or CRLF. A record that cannot be read is its first line: the next line is tried anew, so
/// that one quote too many costs one record and not the file.
/// </summary>
/// <remarks>Not thread-safe. It holds one record at a time and never more than <c>longest</c> bytes.</remarks>
internal sealed class DelimitedReader(Stream stream, char delimiter, int longest = 16 * 1024 * 1024)
{
    private const int FirstBuffer = 1024 * 1024;
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly byte _delimiter = (byte)delimiter;
    private readonly List<RecordField> _fields = [];
    private byte[] _buffer = new byte[Math.Min(FirstBuffer, longest)];
    private int _start;
    private int _end;
    private int _length;
    private bool _isAtEnd;
    private bool _hasBegun;
    private long _nextLine = 1;

    /// <summary>Gets the line on which the record begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Gets what is wrong with the record, or <see langword="null"/>; its whole first line is the only field then.</summary>
    public string? Problem { get; private set; }

    /// <summary>Gets the fields of the record.</summary>
    public IReadOnlyList<RecordField> Fields => _fields;

    /// <summary>Gets a value indicating whether the record ends with CRLF.</summary>
    public bool EndsWithCarriageReturn { get; private set; }

    /// <summary>Gets the bytes of the whole record as they stand, without its line break; they stay until the next record is read.</summary>
    public ReadOnlySpan<byte> Record
    {
        get
        {
            var bytes = _buffer.AsSpan(_start, _length);
            bytes = bytes is [.. var line, (byte)'\n'] ? line : bytes;
            return bytes is [.. var rest, (byte)'\r'] ? rest : bytes;
        }
    }

    /// <summary>Gets how many bytes of the stream the records take up to here.</summary>
    public long Consumed { get; private set; }

    /// <summary>The bytes of a field, quotes still doubled within it; they stay until the next record is read.</summary>
    public ReadOnlySpan<byte> Bytes(RecordField field) => _buffer.AsSpan(_start + field.Start, field.Length);

    /// <summary>Reads the next record. Empty lines are passed over.</summary>
    /// <returns><see langword="false"/> behind the last one.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool Read()
    {
        Drop();
        while (true)
        {
            if (!_hasBegun || (_start == _end && !_isAtEnd))
            {
                Fill();
                SkipMark();
            }

            if (_start == _end && _isAtEnd)
            {
                return false;
            }

            ReadRecord();
            if (Problem is not null || _fields is not [{ Start: 0, Length: 0 }])
            {
                return true;
            }

            Drop();
        }
    }

    private void ReadRecord()
    {
        Line = _nextLine;
        Problem = null;
        while (true)
        {
            _fields.Clear();
            var wrong = Scan(out var length);
            if (wrong is null && length >= 0)
            {
                var bytes = _buffer.AsSpan(_start, length);
                if (!Utf8.IsValid(bytes))
                {
                    Fail("The line is not UTF-8.");
                    return;
                }

                EndsWithCarriageReturn = bytes.EndsWith("\r\n"u8);
                Take(length, bytes.Count((byte)'\n'));
                return;
            }

            if (wrong is not null)
            {
                Fail(wrong);
                return;
            }

            if (_isAtEnd || _end - _start >= longest)
            {
                Fail(_isAtEnd ? "A quote is opened and never closed." : $"The record is longer than {longest} bytes; a quote may be opened and never closed.");
                return;
            }

            Fill();
        }
    }

    /// <summary>Finds the fields of the record.</summary>
    /// <param name="length">How long it is with its line break; -1 if its end is not in the buffer.</param>
    private string? Scan(out int length)
    {
        var bytes = _buffer.AsSpan(_start, _end - _start);
        length = -1;
        for (var at = 0; ;)
        {
            int next;
            if (at < bytes.Length && bytes[at] == '"')
            {
                if (!ScanQuoted(bytes, at, out next))
                {
                    return null;
                }
            }
            else
            {
                var found = bytes[at..].IndexOfAny(_delimiter, (byte)'\n');
                if (found < 0 && !_isAtEnd)
                {
                    return null;
                }

                next = found < 0 ? bytes.Length : at + found;
                var hasReturn = next > at && bytes[next - 1] == '\r' && (next == bytes.Length || bytes[next] == '\n');
                _fields.Add(new(at, next - at - (hasReturn ? 1 : 0), HasEscapes: false));
            }

            if (next == bytes.Length || bytes[next] == '\n')
            {
                length = Math.Min(next + 1, bytes.Length);
                return null;
            }

            if (bytes[next] != _delimiter)
            {
                return "Text stands behind a closing quote; a quote within quotes is written twice.";
            }

            at = next + 1;
        }
    }

    /// <summary>Finds the end of a field in quotes.</summary>
    /// <param name="bytes">The record.</param>
    /// <param name="at">Where its first quote is.</param>
    /// <param name="next">What stands behind its last quote, CR of a line break passed over.</param>
    /// <returns><see langword="false"/> if its end is not in the buffer.</returns>
    private bool ScanQuoted(ReadOnlySpan<byte> bytes, int at, out int next)
    {
        var hasEscapes = false;
        for (next = at + 1; ;)
        {
            var quote = bytes[next..].IndexOf((byte)'"');
            next += quote;
            if (quote < 0 || (next + 2 >= bytes.Length && !_isAtEnd))
            {
                return false;
            }

            if (next + 1 < bytes.Length && bytes[next + 1] == '"')
            {
                hasEscapes = true;
                next += 2;
                continue;
            }

            _fields.Add(new(at + 1, next - at - 1, hasEscapes));
            next++;
            if (next < bytes.Length && bytes[next] == '\r' && (next + 1 == bytes.Length || bytes[next + 1] == '\n'))
            {
                next++;
            }

            return true;
        }
    }

    /// <summary>Makes the record its first line.</summary>
    private void Fail(string problem)
    {
        int found;
        while ((found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n')) < 0 && !_isAtEnd && _end - _start < longest)
        {
            Fill();
        }

        var length = found < 0 ? _end - _start : found + 1;
        _fields.Clear();
        _fields.Add(new(0, _buffer.AsSpan(_start, length).TrimEnd("\r\n"u8).Length, HasEscapes: false));
        Problem = problem;
        Take(length, lines: 1);
    }

    private void Take(int length, int lines)
    {
        _length = length;
        _nextLine += lines;
        Consumed += length;
    }

    private void Drop() => (_start, _length) = (_start + _length, 0);

    private void Fill()
    {
        _hasBegun = true;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(_buffer.Length * 2L, longest));
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }

    private void SkipMark()
    {
        if (Consumed > 0 || _start > 0)
        {
            return;
        }

        while (_end < Mark.Length && !_isAtEnd)
        {
            Fill();
        }

        if (_buffer.AsSpan(0, _end).StartsWith(Mark))
        {
            Take(Mark.Length, lines: 0);
            Drop();
        }
    }
}
