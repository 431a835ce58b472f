import * as assert from "node:assert/strict";
import {
    type AlertPathReport,
    type Control,
    consoleAuthenticationFailures,
    type Deployment,
    type Finding,
    type Hop,
    type TraceOptions,
    traceAlertPath,
} from "../../../../detection";
import { type Changes, compliantDeployment } from "../compliantDeployment";

/**
 * `[HOP: ]CODE RESOURCE: OBSERVED | WANTED | REMEDY`: the hop where it is another one than the table's, the id of the
 * resource to blame or `-`, and the three sentences; the last two are left out where the code's row before has them.
 */
export type Said = string;

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
    readonly findings?: Said | readonly Said[];
    readonly remarks?: Said | readonly Said[];
    /** Labels of those who are told. Default: the compliant deployment's subscriber where the outcome is `told`. */
    readonly told?: readonly string[];
}

/** One test for each row: the outcome, the hop that decides it, who is told, and every sentence. */
export function judges(hop: Hop, rows: readonly Judgement[]): void {
    const before = new Map<string, string>();
    const inFull = (said: Said): string => {
        const [, head = "", code = "", rest = before.get(code)] =
            /^(.*?([A-Z_]{5,}) \S+: .*?)( \| .*)?$/.exec(said) ?? [];
        if (rest === undefined) {
            throw new Error(`No row before has the sentences of ${said}`);
        }
        before.set(code, rest);
        return head + rest;
    };
    const describeSaid = ({ code, hop: own, resource = "-", observed, wanted, remedy }: Finding): string =>
        `${own === hop ? "" : `${own}: `}${code} ${resource}: ${observed} | ${wanted} | ${remedy}`;
    for (const row of rows) {
        const [findings, remarks] = [[row.findings ?? []].flat().map(inFull), [row.remarks ?? []].flat().map(inFull)];
        const { outcome = findings.length > 0 ? "lost" : "told" } = row;
        it(`says ${outcome} of ${row.title}`, () => {
            const { changes, more, options, control = consoleAuthenticationFailures } = row;
            const report = traceAlertPath(compliantDeployment(changes, more), control, options);
            assert.deepEqual(
                [report.findings.map(describeSaid), report.remarks.map(describeSaid)],
                [findings, remarks],
            );
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
