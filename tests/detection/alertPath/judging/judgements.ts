import * as assert from "node:assert/strict";
import {
    type AlertPathReport,
    type Control,
    consoleAuthenticationFailures,
    type Deployment,
    type Finding,
    type FindingCode,
    type Hop,
    type TraceOptions,
    traceAlertPath,
} from "../../../../detection";
import { type Changes, compliantDeployment } from "../compliantDeployment";

/**
 * What is said: the code, behind its hop where that is another one than the table's; the id of the resource to blame;
 * what is observed, what is wanted and what to do. The last two are left out where the code's row before has them.
 */
export type Said =
    | readonly [code: PlacedCode, resource: string | undefined, observed: string]
    | readonly [code: PlacedCode, resource: string | undefined, observed: string, wanted: string, remedy: string];

type PlacedCode = FindingCode | `${Hop}: ${FindingCode}`;

/** The compliant deployment with some changes, and everything that is said of its path. */
export interface Judgement {
    readonly title: string;
    readonly changes?: Changes;
    readonly more?: Partial<Deployment>;
    readonly options?: TraceOptions;
    /** Default: failed sign-ins. */
    readonly control?: Control;
    /** Default: `lost` where something is found, else `told`. */
    readonly outcome?: AlertPathReport["outcome"];
    /** The hop that decides. Default: the table's. */
    readonly at?: Hop;
    readonly findings?: readonly Said[];
    readonly remarks?: readonly Said[];
    /** Labels of those who are told. Default: the compliant deployment's subscriber where the outcome is `told`. */
    readonly told?: readonly string[];
}

/** One test for each row: the outcome, the hop that decides it, who is told, and every sentence. */
export function judges(hop: Hop, rows: readonly Judgement[]): void {
    const before = new Map<FindingCode, readonly [string, string]>();
    const inFull = ([placedCode, resource, observed, ...others]: Said): Finding => {
        const [code = "", place] = placedCode.split(": ").reverse() as [FindingCode, Hop?];
        const [wanted, remedy] = others.length > 0 ? others : (before.get(code) ?? []);
        if (wanted === undefined || remedy === undefined) {
            throw new Error(`No row before has the sentences of ${code}.`);
        }
        before.set(code, [wanted, remedy]);
        return { code, hop: place ?? hop, ...(resource !== undefined && { resource }), observed, wanted, remedy };
    };
    for (const row of rows) {
        const [findings, remarks] = [(row.findings ?? []).map(inFull), (row.remarks ?? []).map(inFull)];
        const { outcome = findings.length > 0 ? "lost" : "told" } = row;
        it(`says ${outcome} of ${row.title}`, () => {
            const { changes, more, options, control = consoleAuthenticationFailures } = row;
            const report = traceAlertPath(compliantDeployment(changes, more), control, options);
            assert.deepEqual([report.findings, report.remarks], [findings, remarks]);
            assert.equal(report.outcome, outcome);
            const decisive = report.hops.find(({ state }) => state === "broken" || state === "cannot tell yet");
            assert.equal(decisive?.hop, outcome === "told" ? undefined : (row.at ?? hop));
            assert.deepEqual(
                report.subscribers.map(({ label }) => label),
                row.told ?? (outcome === "told" ? ["security-team"] : []),
            );
        });
    }
}
