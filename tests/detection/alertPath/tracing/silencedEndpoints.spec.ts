import * as assert from "node:assert/strict";
import type { Finding } from "../../../../detection";
import type { Path, Step } from "../../../../detection/alertPath/report/path";
import { pagersLeftOpen, silencedEndpoints } from "../../../../detection/alertPath/tracing/silencedEndpoints";
import { placed } from "../compliantDeployment";

const finding = (code: Finding["code"], resource: string, observed = "Seen."): Finding => ({
    code,
    hop: "subscription",
    resource,
    observed,
    wanted: "Wanted.",
    remedy: "Do.",
});

/** A path over an alarm to a subscription: the states of both, and what is said of the subscription. */
const path = (
    alarm: Step["state"],
    id: string,
    state: Step["state"],
    { findings = [], remarks = [] }: Partial<Pick<Step, "findings" | "remarks">> = {},
): Path => [
    { hop: "alarm", state: alarm, findings: [], remarks: [] },
    { hop: "subscription", state, resource: placed(id), findings, remarks },
];
const told = (id: string) => path("holds", id, "holds");
const silent = (
    id: string,
    code: Finding["code"] = "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS",
    alarm: Step["state"] = "holds",
) => path(alarm, id, "broken", { findings: [finding(code, id)] });

const policy = "SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS";

describe("silencedEndpoints", () => {
    const table: readonly (readonly [what: string, paths: readonly Path[], said: readonly string[]])[] = [
        [
            "what keeps messages out, in the order of the ids",
            [silent("b"), told("c"), silent("a")],
            [`${policy} a`, `${policy} b`],
        ],
        [
            "each of the codes",
            [
                silent("a", "SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS"),
                silent("b", "SUBSCRIPTION_QUEUE_MISSING"),
                silent("c", "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS"),
                silent("d", "SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS"),
                silent("e", "SUBSCRIPTION_FUNCTION_NEVER_RUNS"),
                silent("f", "SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS"),
            ],
            [
                "SUBSCRIPTION_QUEUE_KEY_BLOCKS_SNS a",
                "SUBSCRIPTION_QUEUE_MISSING b",
                "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS c",
                "SUBSCRIPTION_RECEIVER_CANNOT_READ_SNS d",
                "SUBSCRIPTION_FUNCTION_NEVER_RUNS e",
                "SUBSCRIPTION_STREAM_ROLE_BLOCKS_SNS f",
            ],
        ],
        ["nothing of what may be so on purpose", [silent("a", "SUBSCRIPTION_FILTER_DROPS_ALARMS")], []],
        ["nothing of one that is told on another way", [silent("a"), told("a")], []],
        [
            "what another way leaves open",
            [path("cannot tell yet", "a", "cannot tell yet"), silent("a")],
            [`${policy} a`],
        ],
        ["nothing where the alert is lost before", [silent("a", policy, "broken")], []],
        [
            "what is lost on the better of two ways",
            [silent("a", policy, "broken"), silent("a", "SUBSCRIPTION_QUEUE_MISSING")],
            ["SUBSCRIPTION_QUEUE_MISSING a"],
        ],
    ];
    for (const [what, paths, said] of table) {
        it(`says ${what}`, () => {
            assert.deepEqual(
                silencedEndpoints(paths).map(({ code, resource }) => `${code} ${resource}`),
                said,
            );
        });
    }
});

describe("pagersLeftOpen", () => {
    const code = "SUBSCRIPTION_PAGER_NOT_TOLD_OF_OK";
    const pager = (id: string, alarm: Step["state"] = "holds", state: Step["state"] = "holds") =>
        path(alarm, id, state, { remarks: [finding(code, id), finding("CONDITION_NOT_JUDGED", id)] });

    it("remarks on each pager that is, or may be, told beside the best path's, once and in the order of the ids", () => {
        const best = pager("best");
        const paths = [
            pager("e"),
            pager("c"),
            best,
            pager("b", "holds", "cannot tell yet"),
            pager("c"),
            pager("a", "broken"),
            pager("d"),
            told("f"),
        ];
        assert.deepEqual(
            pagersLeftOpen(paths, best).map((remark) => [remark.code, remark.resource]),
            [
                [code, "b"],
                [code, "c"],
                [code, "d"],
                [code, "e"],
            ],
        );
    });
});
