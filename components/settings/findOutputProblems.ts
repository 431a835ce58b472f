import { z } from "zod";
import { pathText } from "./quoted";
import { undecided } from "./undecided";
import { withoutOptional } from "./withoutOptional";

/**
 * Settings that take no outputs although they are no objects: they decide what is created, or are judged before anything
 * is. The schema of the component package calls them plain.
 */
const plainSettings: ReadonlySet<PropertyKey> = new Set([
    ...["benchmark", "control", "enabled", "reason", "severity", "dashboard"],
    ...["grantDelivery", "grantDeadLetters", "encryption", "account", "controls", "perSource", "index"],
    ...["field", "equals", "like", "happening", "events", "pattern", "metricName", "counted", "ignored"],
]);

/** Whether a setting with this name, which is no object, takes no outputs. */
export const isPlainSetting = (name: PropertyKey): boolean => plainSettings.has(name);

/**
 * Outputs, secrets and promises in places that take none, in sentences: TypeScript does not compile them, and programs in
 * other languages can give them all the same. Named settings of an output would be the fields of the output itself.
 *
 * @param given the arguments, with `undecided` in place of each output.
 */
export function findOutputProblems(shape: z.ZodType, given: unknown): string[] {
    return outputsIn(shape, given, [], undefined);
}

/** @param setting whose value it is; undefined for an entry under a name of the user's own. */
function outputsIn(
    shape: unknown,
    given: unknown,
    path: readonly PropertyKey[],
    setting: PropertyKey | undefined,
): string[] {
    const type = withoutOptional(shape);
    if (given === undecided) {
        return explainOutput(type, pathText(path) || "args", setting);
    }
    if (typeof given !== "object" || given === null) {
        return [];
    }
    return Object.entries(given).flatMap(([key, value]) => {
        if (type instanceof z.ZodObject) {
            return outputsIn(type.shape[key], value, [...path, key], key);
        }
        if (type instanceof z.ZodRecord) {
            return outputsIn(type.valueType, value, [...path, key], undefined);
        }
        return type instanceof z.ZodArray ? outputsIn(type.element, value, [...path, Number(key)], setting) : [];
    });
}

function explainOutput(type: unknown, path: string, setting: PropertyKey | undefined): string[] {
    const found = `${path} is an output or a secret, and decides what is created:`;
    if (isNested(type) && setting !== "tags") {
        return [`${found} it must be there as the program runs. Write it out; single values in it can be outputs.`];
    }
    return setting !== undefined && isPlainSetting(setting)
        ? [
              `${found} its value must be there as the program runs. Write it out, or read it from configuration that is no secret.`,
          ]
        : [];
}

const isNested = (type: unknown): boolean =>
    type instanceof z.ZodObject ||
    type instanceof z.ZodRecord ||
    (type instanceof z.ZodArray && type.element instanceof z.ZodObject);
