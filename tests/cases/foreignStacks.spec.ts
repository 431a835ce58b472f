import * as assert from "node:assert/strict";
import { analyzeStack } from "../policy-pack/analyzeStack";
import { type ForeignStack, foreignResources, foreignStacks, type Shape } from "./foreignStack";

const gate = "console-authentication-failures-monitored";

/** What the pack says of a stack: the verdict of its gate, where the alert is lost, and every code. */
async function judged(stack: ForeignStack, shape: Shape) {
    const resources = foreignResources(stack, shape);
    const reports = await analyzeStack(resources);
    const lost = reports.filter(({ level }) => level === "mandatory").map(({ message }) => message);
    const strict = lost.length > 0 ? [] : await analyzeStack(resources, { [gate]: { whenUnknown: "reject" } });
    const isOpen = strict.some(({ level }) => level === "mandatory");
    return {
        verdict: lost.length > 0 ? "lost" : isOpen ? "open" : "told",
        hops: [...new Set(lost.flatMap((text) => [...text.matchAll(/^([A-Z][a-z ]+): /gm)]).map(hopOf))],
        codes: reports.flatMap(({ message }) => [...message.matchAll(/\[([A-Z_]+)\]/g)].map(([, code]) => code)),
        messages: reports.map(({ message }) => message).join("\n"),
    };
}

const hopOf = ([, hop = ""]: RegExpMatchArray): string => hop.toLowerCase();

describe("policy-pack on stacks that other people wrote", () => {
    for (const [name, stack] of foreignStacks()) {
        for (const shape of ["preview", "update"] as const) {
            it(`${name}, ${shape}: ${stack.about}`, async () => {
                const { verdict, hops, codes, messages } = await judged(stack, shape);
                const right = stack.right[shape];
                assert.ok(
                    right.verdicts.some((one) => one === verdict),
                    `The verdict is ${verdict} and not ${right.verdicts.join(" or ")}.\n${messages}`,
                );
                if (verdict === "lost" && right.hops !== undefined) {
                    const wanted = right.hops;
                    assert.deepEqual(
                        hops.filter((hop) => !right.alsoHops?.includes(hop) || wanted.includes(hop)),
                        wanted,
                        messages,
                    );
                }
                assert.deepEqual(
                    (right.codes ?? []).filter((code) => !codes.includes(code)),
                    [],
                    messages,
                );
            });
        }
    }
});
