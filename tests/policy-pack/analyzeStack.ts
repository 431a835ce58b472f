import type { StackValidationPolicy } from "@pulumi/policy";
import * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { policies } from "../../policy-pack/policies";

const { makeAnalyzeStackRpcFun } = require("@pulumi/policy/server");

/** What a policy reported. */
export interface Reported {
    readonly policy: string;
    readonly level: "advisory" | "mandatory";
    readonly urn: string;
    /** With the policy's description on the first line, as the SDK puts it. */
    readonly message: string;
}

export type PolicyConfiguration = Readonly<Record<string, object>>;

/**
 * Runs policies on resources by the SDK's own implementation of the call, in this process.
 *
 * @param configuration settings by policy name, as a pack receives them from the CLI.
 */
export async function analyzeStack(
    resources: readonly analyzer.AnalyzerResource[],
    configuration: PolicyConfiguration = {},
    judged: readonly StackValidationPolicy[] = policies,
): Promise<Reported[]> {
    const configured = judged.map((policy) => ({
        ...policy,
        validateStack: ((args, report) =>
            policy.validateStack(
                { ...args, getConfig: <T extends object>() => (configuration[policy.name] ?? {}) as T },
                report,
            )) as StackValidationPolicy["validateStack"],
    }));
    for (const resource of resources) {
        readOnce(resource.getProperties());
        readOnce(resource.getProvider()?.getProperties());
    }
    const request = new analyzer.AnalyzeStackRequest().setResourcesList([...resources]);
    const call = makeAnalyzeStackRpcFun("foundations-monitor", "0.0.0", "mandatory", configured);
    const response = await new Promise<analyzer.AnalyzeResponse>((resolve, reject) =>
        call({ request }, (error: Error | null, answer: analyzer.AnalyzeResponse) =>
            error ? reject(error) : resolve(answer),
        ),
    );
    return reported(response);
}

/** The SDK reads every resource anew for each policy, and makes a copy of what it has read. */
function readOnce(properties: Struct | undefined): void {
    if (properties !== undefined) {
        const read = properties.toJavaScript();
        properties.toJavaScript = () => read;
    }
}

export function reported(response: analyzer.AnalyzeResponse): Reported[] {
    return response.getDiagnosticsList().map((diagnostic) => ({
        policy: diagnostic.getPolicyname(),
        level: diagnostic.getEnforcementlevel() === analyzer.EnforcementLevel.MANDATORY ? "mandatory" : "advisory",
        urn: diagnostic.getUrn(),
        message: diagnostic.getMessage(),
    }));
}
