import { policies } from "../../policy-pack/policies";
import { analyzeStack, type PolicyConfiguration } from "./analyzeStack";
import { analyzerResources, type Knowledge, type SampleStack } from "./sampleStack";

const ofControls = policies.filter(({ name }) => name.endsWith("-monitored"));

/** What the policies of the benchmark's controls report of a stack: policy, code, and the resource that is blamed; sorted. */
export async function reportsOnControls(
    stack: SampleStack,
    knowledge: Knowledge,
    configuration: PolicyConfiguration = {},
) {
    const found = await analyzeStack(analyzerResources(stack, knowledge), configuration, ofControls);
    return found
        .map(({ policy, message, urn }) => [policy, /\[([A-Z_]+)\]/.exec(message)?.[1], urn.split("::").at(-1)])
        .sort();
}
