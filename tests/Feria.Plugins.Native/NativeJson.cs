using System.Text.Json.Serialization;
using Feria.Plugins.Native.Sample;

namespace Feria.Plugins.Native;

/// <summary>Reads options without reflection.</summary>
[JsonSerializable(typeof(GreeterOptions))]
internal sealed partial class NativeJson : JsonSerializerContext;
