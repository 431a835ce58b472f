import * as assert from "node:assert/strict";
import { ownControlsOf } from "../../../detection";
import { ownControls } from "../../../examples/own-control/ownControls";
import { policies, policiesWith } from "../../../policy-pack/policies";
import { analyzeStack } from "../analyzeStack";
import { brokenStacks } from "../brokenStacks";
import { changed, monitoredPath, monitoredStack, without } from "../monitoredStack";
import { peopleAndQueue, queueStack } from "../queueStack";
import { analyzerResources, type Knowledge, type SampleStack } from "../sampleStack";

const policy = "alert-path-remarks";

/** Code and logical name of what is remarked. */
async function remarks(stack: SampleStack, knowledge: Knowledge, settings = {}, pack = policies): Promise<string[][]> {
    const reports = await analyzeStack(analyzerResources(stack, knowledge), { [policy]: settings }, pack);
    const own = reports.filter((report) => report.policy === policy);
    assert.ok(own.every(({ level }) => level === "advisory"));
    return own.map(({ message, urn }) => [
        /\[([A-Z_]+)\]$/.exec(message)?.[1] ?? message.split("\n").at(-1) ?? "",
        urn.split("::").at(-1) ?? "",
    ]);
}

const compact = '{($.errorMessage="Failed authentication") && ($.eventName=ConsoleLogin)}';
const trailless = changed(without(monitoredStack, "trail", "logs"), "failures", { logGroupName: "trail" });
const doubled = (name: string, as: string): SampleStack => ({
    ...monitoredStack,
    [as]: monitoredStack[name] as SampleStack[string],
});
const crowded: SampleStack = {
    ...monitoredStack,
    ...Object.fromEntries(
        Array.from({ length: 100 }, (_, index) => [
            `other${index}`,
            changed(monitoredStack, "failures", { name: `Other${index}`, pattern: "ERROR" }).failures,
        ]),
    ),
} as SampleStack;
const pending = { ...monitoredStack.people, outputs: { pendingConfirmation: true } } as SampleStack[string];

const switchedOff: SampleStack = {
    ...monitoredStack,
    monitor: {
        type: "foundations-monitor:index:FoundationsMonitor",
        inputs: { controlsOff: { "vpc-changes": "AWS Config watches them." } },
        isComponent: true,
    },
};

const table: [string, SampleStack, Knowledge, string[][]][] = [
    ["nothing of a stack in which all is well", monitoredStack, "update", []],
    ["nothing of a queue that is told", queueStack, "update", []],
    [
        "a queue policy that a preview does not know",
        queueStack,
        "preview",
        [
            ["NOT_KNOWN_YET", "key"],
            ["NOT_KNOWN_YET", "grant"],
        ],
    ],
    [
        "a queue that gets nothing of what people are told",
        without(peopleAndQueue, "grant"),
        "update",
        [["SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS", "queue"]],
    ],
    [
        "a pattern in another spelling",
        changed(monitoredStack, "failures", { pattern: compact }),
        "update",
        [["FILTER_PATTERN_INEXACT", "failures"]],
    ],
    ["what its monitor has switched off, and why", switchedOff, "update", [["CONTROL_SWITCHED_OFF", "monitor"]]],
    ["a trail that is not in the stack", trailless, "update", [["TRAIL_OUTSIDE", ""]]],
    [
        "a topic that is not in the stack",
        changed(without(monitoredStack, "alerts", "people", "key"), "alarm", {
            alarmActions: ["arn:aws:sns:eu-north-1:111122223333:elsewhere"],
        }),
        "update",
        [["TOPIC_OUTSIDE", ""]],
    ],
    [
        "a preview that does not know where references lead",
        monitoredStack,
        "preview without edges",
        [
            ["NOT_KNOWN_YET", "trail"],
            ["NOT_KNOWN_YET", "alarm"],
        ],
    ],
    ["two filters of one name", doubled("failures", "again"), "update", [["FILTER_OVERWRITTEN", "again"]]],
    ["two alarms of one name", doubled("alarm", "again"), "update", [["ALARM_OVERWRITTEN", "again"]]],
    [
        "two alarms of one name in a preview",
        doubled("alarm", "again"),
        "preview",
        [
            ["ALARM_OVERWRITTEN", "again"],
            ["NOT_KNOWN_YET", "key"],
        ],
    ],
    [
        "a log group that gets 101 filters, all of them on one metric",
        crowded,
        "update",
        [
            ["LOG_GROUP_FILTER_QUOTA_EXCEEDED", "logs"],
            ["METRIC_SHARED", "other0"],
        ],
    ],
    ["nothing of what alarm-subscriptions-confirmed says", { ...monitoredStack, people: pending }, "update", []],
];

describe("policy-pack/policies/alertPathRemarks", () => {
    for (const [title, stack, knowledge, expected] of table) {
        it(`remarks on ${title}`, async () => {
            assert.deepEqual(await remarks(stack, knowledge), expected);
        });
    }

    it("is silent about what is accepted", async () => {
        const accepted = { TRAIL_OUTSIDE: { reason: "The landing zone's." }, TOPIC_OUTSIDE: { reason: "Known." } };
        assert.deepEqual(await remarks(trailless, "update", { accepted }), []);
    });

    it("is silent about a control that is switched off where that is accepted, until the day is over", async () => {
        const reason = "Agreed with the auditor.";
        const accepting = (acceptance: object) =>
            remarks(switchedOff, "update", { accepted: { CONTROL_SWITCHED_OFF: acceptance } });
        assert.deepEqual(await accepting({ reason }), []);
        assert.deepEqual(await accepting({ reason, until: "2026-01-31" }), [["CONTROL_SWITCHED_OFF", "monitor"]]);
    });

    it("speaks again once the day is over until which it was accepted, and names it", async () => {
        const accepted = { TRAIL_OUTSIDE: { reason: "The landing zone's.", until: "2026-01-31" } };
        assert.deepEqual(await remarks(trailless, "update", { accepted }), [["TRAIL_OUTSIDE", ""]]);
        const [report] = await analyzeStack(analyzerResources(trailless, "update"), { [policy]: { accepted } });
        assert.match(
            report?.message ?? "",
            /\nIt was accepted until 2026-01-31 \("The landing zone's\."\), and that day is over: .*\. Trail: No trail/,
        );
    });

    it("is silent where the alert is lost, which is said elsewhere", async () => {
        for (const { stack } of Object.values(brokenStacks)) {
            assert.deepEqual(await remarks(stack, "update"), []);
        }
    });

    it("is silent where its own settings make a remark a fault", async () => {
        const stack = changed(monitoredStack, "failures", { pattern: compact });
        assert.deepEqual(await remarks(stack, "update", { patternGrade: "exact" }), []);
    });

    it("remarks on the path of a team's own control in a pack that knows it", async () => {
        const [own] = ownControlsOf(ownControls);
        assert.ok(own);
        const elsewhere = "arn:aws:sns:eu-north-1:111122223333:elsewhere";
        const ownPath = without(monitoredPath(own, "own-"), "own-alerts", "own-people", "own-key");
        const stack = { ...monitoredStack, ...changed(ownPath, "own-alarm", { alarmActions: [elsewhere] }) };
        assert.deepEqual(await remarks(stack, "update"), []);
        assert.deepEqual(await remarks(stack, "update", {}, policiesWith(ownControls)), [["TOPIC_OUTSIDE", ""]]);
    });
});
