namespace Feria.Plugins.Generator.Model;

/// <summary>Everything that is written of one function. All of it text, so that nothing holds on to a compilation.</summary>
/// <param name="Package">The package of its plug-in.</param>
/// <param name="Plugin">The name of its plug-in.</param>
/// <param name="Type">The type it is in, as code.</param>
/// <param name="TypeDocumentation">The doc comment of that type.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its label, or null.</param>
/// <param name="Order">Its order.</param>
/// <param name="Place">Where it wants to stand in a hook.</param>
/// <param name="Signature">What it takes and gives, for a person.</param>
/// <param name="Description">The first paragraph of its doc comment.</param>
/// <param name="Documentation">The other paragraphs.</param>
/// <param name="Constructor">The parameters of the constructor of its type; null when it is static.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Result">What it gives.</param>
internal sealed record FunctionModel(
    string Package,
    string Plugin,
    string Type,
    string TypeDocumentation,
    string Name,
    string? Label,
    int Order,
    PlaceModel Place,
    string Signature,
    string Description,
    string Documentation,
    EquatableArray<ParameterModel>? Constructor,
    EquatableArray<ParameterModel> Parameters,
    ResultModel Result);
