import { type AlertPathReport, type Deployment, parsedJson, type Value } from "../../detection";
import { type Kind, spellings } from "./spellings";

/**
 * What a reader can give back of a deployment, a line for each account, Region and setting that is not absent, or that
 * nobody looked for: not ids and labels, not what an unknown value is computed from, nor the order of names, and of a log group's ARN one form.
 */
export const asRead = (deployment: Deployment): readonly string[] =>
    (Object.keys(spellings) as Kind[]).flatMap((kind) =>
        deployment[kind]
            .map((part) => {
                const values = part as unknown as Readonly<Record<string, Value<unknown> | undefined>>;
                return ["account", "region", ...Object.keys(spellings[kind])].flatMap((setting) => {
                    const { [setting]: value } = values;
                    const text = value?.state === "known" ? JSON.stringify(inOrder(value.value)) : value?.state;
                    return text === undefined || text === "absent"
                        ? []
                        : [`${kind} ${setting}: ${text.replace(/(:log-group:[^"]*):\*"$/, '$1"')}`];
                });
            })
            .sort((one, other) => (one.join() < other.join() ? -1 : 1))
            .flat(),
    );

/** With names in the order of the alphabet, in documents as well: what carries an object may change it. */
function inOrder(value: unknown): unknown {
    const content = typeof value === "string" && value.startsWith("{") ? (parsedJson(value) ?? value) : value;
    if (Array.isArray(content)) {
        return content.map(inOrder);
    }
    return content !== null && typeof content === "object"
        ? Object.fromEntries(
              Object.entries(content)
                  .sort()
                  .map(([name, part]) => [name, inOrder(part)]),
          )
        : content;
}

/** The outcome of a path, the state of each hop, and the codes of what is found and remarked. */
export const inShort = ({ outcome, hops, findings, remarks }: AlertPathReport) => ({
    outcome,
    hops: hops.map(({ hop, state }) => `${hop} ${state}`),
    findings: findings.map(({ code }) => code),
    remarks: remarks.map(({ code }) => code),
});
