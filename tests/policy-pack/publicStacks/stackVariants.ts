import { benchmarkPatterns } from "../../detection/pattern/benchmarkPatterns";
import { refer, type SampleProvider, type SampleStack } from "../sampleStack";
import { account, filter, wholeStack } from "./stackParts";

export const virginia: SampleProvider = { name: "virginia", inputs: { region: "us-east-1" } };
export const fromOwner = { Condition: { StringEquals: { "AWS:SourceOwner": account } } };
export const fromAlarms = {
    Condition: { ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:eu-north-1:${account}:alarm:*` } },
};
export const everybody = { Effect: "Allow", Principal: { AWS: "*" } };
export const encrypted = { topic: { kmsMasterKeyId: refer("key", "arn") } };

const auditAccount = "444455556666";
const audit: SampleProvider = { name: "audit", inputs: { region: "eu-north-1" } };

/** The topic and its subscriber in an account of their own, by a provider of their own. */
export const acrossAccounts = (grants: SampleStack): SampleStack => {
    const { alerts, people, ...own } = wholeStack();
    const moved = JSON.stringify({ alerts, people }).replaceAll(account, auditAccount);
    const outputs: typeof own = JSON.parse(moved);
    const far = Object.entries({ alerts, people, ...grants }).map(([name, resource]) => [
        name,
        { ...resource, ...(outputs[name]?.outputs && { outputs: outputs[name].outputs }), provider: audit },
    ]);
    return { ...own, ...Object.fromEntries(far) };
};

export const withProvider = (stack: SampleStack, provider: SampleProvider): SampleStack =>
    Object.fromEntries(Object.entries(stack).map(([name, resource]) => [name, { ...resource, provider }]));

export const byProvider = (stack: SampleStack, provider: SampleProvider): SampleStack =>
    Object.fromEntries(
        Object.entries(stack).map(([name, resource]) => {
            const moved = JSON.parse(JSON.stringify(resource.outputs ?? {}).replaceAll("eu-north-1", "us-east-1"));
            return [name, { ...resource, outputs: moved, provider }];
        }),
    );

export const atRegion = (stack: SampleStack, region: string): SampleStack =>
    Object.fromEntries(
        Object.entries(byProvider(stack, virginia)).map(([name, { provider: _, ...resource }]) => [
            name,
            { ...resource, inputs: { ...resource.inputs, region } },
        ]),
    );

/** The metric filters of the benchmark's other controls, on the same log group, two of them about sign-ins too. */
export const otherControls: SampleStack = Object.fromEntries(
    Object.entries(benchmarkPatterns).flatMap(([row, pattern]) =>
        row === "row6" ? [] : [[row, filter({ name: row, pattern }, { name: `CIS-${row}` })]],
    ),
);
