import { parseArn } from "../../arn";
import type { LambdaFunction } from "../deployment/lambdaFunction";
import { type Place, placeKey } from "../deployment/place";
import { absent, known, knownValue, knownValues, sourcesOf, unknown, type Value } from "../deployment/value";
import { placeOfArn } from "./indexByArn";
import { PlacedIndex } from "./PlacedIndex";

/** A function as somebody invokes it. */
export interface InvokedFunction {
    /** The function, or a version or an alias of it; undefined for one outside the deployment. */
    readonly resource: LambdaFunction | undefined;
    /** Of the function, without a version or an alias; undefined while it is not known. */
    readonly name: string | undefined;
    /** Version or alias. Unknown where a reference leads to the function and nobody can say how it goes on. */
    readonly qualifier: Value<string>;
    /** The same for a function and all its versions and aliases. */
    readonly owner: string;
}

/** Undefined for a reference of which nobody can say what one function it leads to. */
export type ResolveFunction = (reference: Value<string>, place: Place) => InvokedFunction | undefined;

/** Finds the functions of a deployment by what names them: a name, an ARN, or what an unknown one is computed from. */
export function functionResolver(functions: readonly LambdaFunction[]): ResolveFunction {
    const byId = new Map(functions.map((each) => [each.id, each]));
    const byName = new PlacedIndex(functions.filter(isWhole), ({ name }) => knownValues(name));
    const parts = functions.filter((each) => !isWhole(each));
    const byQualifiedName = new PlacedIndex(parts, (part) => {
        const [name, qualifier] = [nameOf(part), qualifierOf(part)];
        return name === undefined || qualifier.state !== "known" ? [] : [`${name}:${qualifier.value}`];
    });

    /** The function of a version or an alias, if it is part of the deployment. */
    function wholeOf(part: LambdaFunction): LambdaFunction | undefined {
        const [whole] = sourcesOf(part.name).flatMap((id) => byId.get(id) ?? []);
        const name = knownValue(part.name);
        const reference = name === undefined ? undefined : functionReference(name, part);
        return whole ?? (reference && byName.find(reference.name, reference.place).here[0]);
    }

    function nameOf(part: LambdaFunction): string | undefined {
        const name = knownValue(part.name) ?? knownValue(wholeOf(part)?.name ?? absent);
        return name === undefined ? undefined : functionReference(name, part).name;
    }

    function ofResource(resource: LambdaFunction, qualifier: Value<string>): InvokedFunction {
        const name = isWhole(resource) ? knownValue(resource.name) : nameOf(resource);
        const whole = isWhole(resource) ? resource : wholeOf(resource);
        const owner = whole?.id ?? (name === undefined ? resource.id : outsideKey(name, resource));
        return { resource, name, qualifier, owner };
    }

    return (reference, place) => {
        if (reference.state === "known") {
            const { name, qualifier, place: own } = functionReference(reference.value, place);
            const [part] = qualifier === undefined ? [] : byQualifiedName.find(`${name}:${qualifier}`, own).here;
            const resource = part ?? byName.find(name, own).here[0];
            const asked = qualifier === undefined ? absent : known(qualifier);
            return resource === undefined
                ? { resource, name, qualifier: asked, owner: outsideKey(name, own) }
                : ofResource(resource, asked);
        }
        const sources = [...new Set(sourcesOf(reference))].flatMap((id) => byId.get(id) ?? []);
        // What is computed from an alias and its function is the alias.
        const wanted = sources.some((each) => !isWhole(each)) ? sources.filter((each) => !isWhole(each)) : sources;
        const [only, ...others] = wanted;
        if (only === undefined || others.length > 0) {
            return undefined;
        }
        return ofResource(only, isWhole(only) ? unknown([only.id]) : qualifierOf(only));
    };
}

const qualifierOf = ({ qualifier = absent }: LambdaFunction): Value<string> => qualifier;

const isWhole = (resource: LambdaFunction): boolean => qualifierOf(resource).state === "absent";

const outsideKey = (name: string, place: Place): string => `${placeKey(place)} ${name}`;

/** A function as Lambda lets it be named. */
interface FunctionReference {
    readonly name: string;
    /** Version or alias; undefined for the function itself. */
    readonly qualifier: string | undefined;
    readonly place: Place;
}

/**
 * Reads an ARN, a partial ARN (`111122223333:function:page`) or a name, each with or without a version or alias behind
 * it ("FunctionName", Lambda API reference).
 *
 * @param owner where the resource is that names the function.
 */
function functionReference(text: string, owner: Place): FunctionReference {
    const arn = parseArn(text);
    const [, account, rest = ""] = /^(?:(\d{12}):)?(?:function:)?(.*)$/s.exec(arn?.resource ?? text.trim()) ?? [];
    const [name = "", qualifier] = rest.split(":");
    const place =
        arn === undefined ? { ...owner, ...(account !== undefined && { account: known(account) }) } : placeOfArn(arn);
    return { name, qualifier, place };
}
