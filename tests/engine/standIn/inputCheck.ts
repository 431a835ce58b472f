import type { InputProblem, Properties, ResourceType } from "./resourceType";
import { containsUnknown } from "./unknownValue";

/** The inputs with a name where the program gave none: kept while the resource lives, drawn anew when it is replaced. */
export function nameInputs(
    type: ResourceType,
    logicalName: string,
    inputs: Properties,
    old: Properties,
    seed: string,
): Properties {
    return type.isAutoNamed && inputs.name === undefined
        ? { ...inputs, name: old.name ?? `${logicalName}-${seed}` }
        : inputs;
}

/** What the provider refuses before it asks AWS. Unknown values are left for the update. */
export function inputProblems(type: ResourceType, inputs: Properties): InputProblem[] {
    const given = Object.entries(inputs).filter(([property]) => !property.startsWith("__"));
    const strangers = given.filter(([property]) => !(property in type.inputs));
    const missing = Object.entries(type.inputs).filter(
        ([property, rule]) => rule.isRequired && inputs[property] === undefined,
    );
    const refused = given.flatMap(([property, value]) => {
        const reason = containsUnknown(value) ? undefined : refusal(type, property, value);
        return reason ? [{ property, reason }] : [];
    });
    return [
        ...strangers.map(([property]) => ({
            property,
            reason: `the stand-in for AWS does not know this input of ${type.token}`,
        })),
        ...missing.map(([property]) => ({ property, reason: "Missing required argument" })),
        ...refused,
        ...(containsUnknown(inputs) ? [] : (type.problems?.(inputs) ?? [])),
    ];
}

function refusal(type: ResourceType, property: string, value: unknown): string | undefined {
    const rule = type.inputs[property];
    if (rule?.isJson && !isJson(value)) {
        return "contains an invalid JSON";
    }
    return rule?.refuse?.(value);
}

function isJson(value: unknown): boolean {
    try {
        JSON.parse(String(value));
        return true;
    } catch {
        return false;
    }
}
