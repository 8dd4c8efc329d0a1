namespace Feria.Packs;

/// <summary>A pack in this library: the system has it mapped, and what nobody asks for is never read.</summary>
internal sealed class ResourceBytes : IPackBytes
{
    private readonly string _name;

    public ResourceBytes(string name)
    {
        _name = name;
        using var stream = Open();
        Length = (int)stream.Length;
    }

    public int Length { get; }

    public byte[] Read(int offset, int length)
    {
        using var stream = Open();
        stream.Position = offset;
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private Stream Open() => typeof(ResourceBytes).Assembly.GetManifestResourceStream(_name)
        ?? throw new PackFormatException("This build of the library has no data pack in it.");
}
