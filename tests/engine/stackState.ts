import type { PulumiCli } from "./PulumiCli";

export interface StateResource {
    readonly urn: string;
    readonly type: string;
    readonly id?: string;
    readonly outputs?: Readonly<Record<string, unknown>>;
}

/** The resources in the state of a stack. */
export async function stateResources(pulumi: PulumiCli, ...selection: string[]): Promise<readonly StateResource[]> {
    const { stdout } = await pulumi.succeed("stack", "export", ...selection);
    const { deployment } = JSON.parse(stdout) as { deployment: { resources?: readonly StateResource[] } };
    return deployment.resources ?? [];
}

/** The logical names of the AWS resources in the state of a stack, sorted. */
export async function awsNames(pulumi: PulumiCli, ...selection: string[]): Promise<string[]> {
    const resources = await stateResources(pulumi, ...selection);
    return resources
        .filter(({ type }) => type.startsWith("aws:"))
        .map(({ urn }) => urn.split("::").at(-1) ?? "")
        .sort();
}
