import type { DeployedResource } from "../deployment/deployedResource";
import type { Deployment } from "../deployment/deployment";
import type { FunctionPermission, FunctionPolicy, LambdaFunction } from "../deployment/lambdaFunction";
import { absent, type Value } from "../deployment/value";
import type { Attached } from "./indexByArn";
import { functionResolver, type InvokedFunction, type ResolveFunction } from "./resolveFunction";

/** What says who may invoke a function, and which of its versions and aliases it says that of. */
export interface Qualified<A> {
    readonly resource: A;
    /** Absent: of the function itself, which also a reference to the function stands for that is not known yet. */
    readonly qualifier: Value<string>;
}

export interface FunctionIndex {
    readonly resolve: ResolveFunction;
    /** The function itself of a version or an alias; undefined for one outside the deployment. */
    readonly wholeOf: (invoked: InvokedFunction) => LambdaFunction | undefined;
    /** Of the function with all its versions and aliases. */
    readonly permissionsOf: (invoked: InvokedFunction) => Attached<Qualified<FunctionPermission>>;
    readonly policiesOf: (invoked: InvokedFunction) => Attached<Qualified<FunctionPolicy>>;
}

/** Finds the functions of a deployment, and who may invoke them. */
export function indexFunctions({
    functions = [],
    functionPermissions = [],
    functionPolicies = [],
}: Deployment): FunctionIndex {
    const resolve = functionResolver(functions);
    return {
        resolve,
        wholeOf: ({ owner }) => functions.find(({ id }) => id === owner),
        permissionsOf: byOwner(
            functionPermissions.map((resource) => ({ resource, reference: resource.functionName, ...resource })),
            resolve,
        ),
        policiesOf: byOwner(
            functionPolicies.map((resource) => ({ resource, reference: resource.functionArn, qualifier: absent })),
            resolve,
        ),
    };
}

interface Reference<A> extends Qualified<A> {
    readonly reference: Value<string>;
}

function byOwner<A extends DeployedResource>(
    references: readonly Reference<A>[],
    resolve: ResolveFunction,
): (invoked: InvokedFunction) => Attached<Qualified<A>> {
    const certain = new Map<string, Qualified<A>[]>();
    const possible: Qualified<A>[] = [];
    for (const { resource, reference, qualifier: ownQualifier } of references) {
        const named = resolve(reference, resource);
        if (named !== undefined) {
            const qualifier = ownQualifier.state === "absent" ? qualifierIn(named) : ownQualifier;
            const attached = certain.get(named.owner) ?? [];
            attached.push({ resource, qualifier });
            certain.set(named.owner, attached);
        } else if (reference.state === "unknown") {
            possible.push({ resource, qualifier: ownQualifier });
        }
    }
    return ({ owner }) => ({ certain: certain.get(owner) ?? [], possible });
}

function qualifierIn({ resource, qualifier }: InvokedFunction): Value<string> {
    const isItself = (resource?.qualifier ?? absent).state === "absent";
    return isItself && qualifier.state === "unknown" ? absent : qualifier;
}
