import { parseArn } from "../../arn";
import type { Deployment, FunctionPermission, LambdaFunction } from "../deployment/deployment";
import type { Place } from "../deployment/place";
import { known, sourcesOf, type Value } from "../deployment/value";
import type { Attached } from "./indexByArn";
import { PlacedIndex } from "./PlacedIndex";

export interface FunctionIndex {
    /** The function that a name or an ARN leads to; undefined for those outside, and for versions and aliases of others. */
    readonly resolve: (reference: Value<string>, owner: Place) => LambdaFunction | undefined;
    readonly permissionsOf: (resource: LambdaFunction) => Attached<FunctionPermission>;
}

/** Finds the functions of a deployment, and who may invoke them. */
export function indexFunctions({ functions = [], functionPermissions = [] }: Deployment): FunctionIndex {
    const byId = new Map(functions.map((each) => [each.id, each]));
    const byName = new PlacedIndex(functions, ({ name }) => (name.state === "known" ? [name.value] : []));

    function resolve(reference: Value<string>, owner: Place): LambdaFunction | undefined {
        if (reference.state === "known") {
            const arn = parseArn(reference.value);
            const place = arn === undefined ? owner : { region: known(arn.region), account: known(arn.account) };
            return byName.find((arn?.resource ?? reference.value).replace(/^function:/, ""), place).here[0];
        }
        const [only, ...others] = [...new Set(sourcesOf(reference))].flatMap((id) => byId.get(id) ?? []);
        return others.length > 0 ? undefined : only;
    }

    const certain = new Map<string, FunctionPermission[]>();
    const possible: FunctionPermission[] = [];
    for (const permission of functionPermissions) {
        const resource = resolve(permission.functionName, permission);
        if (resource !== undefined) {
            const attached = certain.get(resource.id) ?? [];
            attached.push(permission);
            certain.set(resource.id, attached);
        } else if (permission.functionName.state === "unknown") {
            possible.push(permission);
        }
    }
    return { resolve, permissionsOf: ({ id }) => ({ certain: certain.get(id) ?? [], possible }) };
}
