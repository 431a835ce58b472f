import type { EnforcementLevel, PolicyResource, PolicyResourceOptions, StackValidationPolicy } from "@pulumi/policy";
import type { Finding } from "../../detection";
import type { Check, Drill } from "../simulation/simulation";
import type { RecordedResource } from "./recordedStack";

/** What one policy of the pack says of a stack. */
export interface PolicyVerdict {
    readonly policy: string;
    /** `mandatory` stops `pulumi up`; `advisory` is shown and stops nothing. */
    readonly enforcementLevel: EnforcementLevel;
    /** Empty: the stack complies. */
    readonly violations: readonly { readonly message: string; readonly urn?: string }[];
}

/** Runs the pack's policies over a stack in which everything is known, with the default config of each. */
export async function packVerdict(
    policies: readonly StackValidationPolicy[],
    resources: readonly RecordedResource[],
): Promise<PolicyVerdict[]> {
    const seen = asPolicyResources(resources);
    const verdicts: PolicyVerdict[] = [];
    for (const policy of policies) {
        const violations: { message: string; urn?: string }[] = [];
        const args = {
            resources: seen,
            stackTags: new Map<string, string>(),
            getConfig: <T extends object>() => defaultConfig(policy) as T,
            notApplicable: (reason?: string): never => {
                throw new NotApplicable(reason);
            },
        };
        try {
            await policy.validateStack(args, (message, urn) => violations.push({ message, urn }));
        } catch (error) {
            if (!(error instanceof NotApplicable)) {
                throw error;
            }
        }
        verdicts.push({ policy: policy.name, enforcementLevel: policy.enforcementLevel ?? "advisory", violations });
    }
    return verdicts;
}

/** Whether the pack reports one of the findings. */
export const reportsAnyOf = (verdicts: readonly PolicyVerdict[], findings: readonly Finding[]): boolean =>
    verdicts.some(({ violations }) =>
        violations.some(({ message }) => findings.some(({ code }) => message.includes(`[${code}]`))),
    );

/**
 * What finds that an alert is lost when somebody runs it. A verification reads what the stack is made of, and judges it
 * alike: `docs/faults.md` shows that it finds each fault.
 *
 * @param refreshed what the pack says after a refresh.
 */
export const foundBy = ({ outcome, path }: Drill, refreshed: readonly PolicyVerdict[]): readonly Check[] =>
    outcome === "lost"
        ? [...(reportsAnyOf(refreshed, path.findings) ? (["policy analyze"] as const) : []), "verify"]
        : [];

/**
 * What the pack says of the state after `pulumi refresh`, which brings in changes of the stack's own resources: what
 * somebody has put beside them is in no state.
 *
 * @param pack the policies.
 * @param spoilt the resources with the faults.
 * @param verdicts what the pack says of them.
 * @param created the resources of the stack.
 */
export async function verdictAfterRefresh(
    pack: readonly StackValidationPolicy[],
    spoilt: readonly RecordedResource[],
    verdicts: readonly PolicyVerdict[],
    created: readonly RecordedResource[],
): Promise<readonly PolicyVerdict[]> {
    const known = new Set(created.map(({ urn }) => urn));
    const refreshed = spoilt.filter(({ urn }) => known.has(urn));
    return refreshed.length === spoilt.length ? verdicts : packVerdict(pack, refreshed);
}

class NotApplicable extends Error {}

/** Outside a rehearsal the CLI fills these in before it calls the pack. */
function defaultConfig({ configSchema }: StackValidationPolicy): Record<string, unknown> {
    const properties = Object.entries(configSchema?.properties ?? {});
    return Object.fromEntries(
        properties.flatMap(([name, schema]) => (schema.default === undefined ? [] : [[name, schema.default]])),
    );
}

/** Resources in the form in which the SDK hands them to a policy; parents and edges lead to the same objects. */
function asPolicyResources(resources: readonly RecordedResource[]): PolicyResource[] {
    const byUrn = new Map(resources.map((resource) => [resource.urn, asPolicyResource(resource)]));
    for (const { urn, parent, propertyDependencies } of resources) {
        const resource = byUrn.get(urn);
        if (resource !== undefined) {
            resource.parent = byUrn.get(parent?.urn ?? "");
            for (const [property, targets] of Object.entries(propertyDependencies)) {
                resource.propertyDependencies[property] = targets.flatMap((target) => byUrn.get(target.urn) ?? []);
            }
            resource.dependencies.push(...new Set(Object.values(resource.propertyDependencies).flat()));
        }
    }
    return [...byUrn.values()];
}

function asPolicyResource({ type, name, urn, props, provider, parent }: RecordedResource): PolicyResource {
    const isType: PolicyResource["isType"] = (resourceClass) =>
        (resourceClass as { __pulumiType?: string }).__pulumiType === type;
    return {
        type,
        name,
        urn,
        props,
        opts: { ...noOptions, parent: parent?.urn },
        provider: provider && { ...provider, type: "pulumi:providers:aws" },
        dependencies: [],
        propertyDependencies: {},
        isType,
        asType: (resourceClass) => (isType(resourceClass) ? (props as never) : undefined),
    };
}

const noOptions: PolicyResourceOptions = {
    protect: false,
    ignoreChanges: [],
    aliases: [],
    customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
    additionalSecretOutputs: [],
};
