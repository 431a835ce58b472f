import * as assert from "node:assert/strict";
import { analyzeStack } from "../analyzeStack";
import { changed, monitoredStack, without } from "../monitoredStack";
import { analyzerResources, type Knowledge, refer, type SampleStack } from "../sampleStack";

const arn = (resource: string) => `arn:aws:sns:eu-north-1:111122223333:${resource}`;

const metrics = { heartbeat: "IncomingLogEvents", tamper: "AlertPathTamper" };

function guardAlarm(name: keyof typeof metrics, inputs: object = {}): SampleStack {
    const stack = changed(monitoredStack, "alarm", {
        name,
        metricName: metrics[name],
        alarmActions: [refer("page", "arn")],
        ...inputs,
    });
    const { alarm } = stack;
    assert.ok(alarm);
    return { [name]: { ...alarm, outputs: {} } };
}

/** Somebody is told by the control's alarm; two guards page somebody over a topic of their own. */
const guardedStack: SampleStack = {
    ...monitoredStack,
    page: {
        type: "aws:sns/topic:Topic",
        inputs: { name: "page", kmsMasterKeyId: refer("key", "arn") },
        outputs: { arn: arn("page") },
    },
    pager: {
        type: "aws:sns/topicSubscription:TopicSubscription",
        inputs: { topic: refer("page", "arn"), protocol: "https", endpoint: "https://pager.example.com/hidden" },
        outputs: { arn: arn("page:1234"), pendingConfirmation: false },
    },
    ...guardAlarm("heartbeat"),
    ...guardAlarm("tamper"),
};

/** What the policy says of alarms, under its description: resource and message. */
async function said(stack: SampleStack, knowledge: Knowledge = "update", settings = {}): Promise<string[][]> {
    const reports = await analyzeStack(analyzerResources(stack, knowledge), { "alert-path-remarks": settings });
    return reports
        .filter(({ policy, message }) => policy === "alert-path-remarks" && /\balarms? "/.test(message))
        .map(({ level, urn, message }) => {
            assert.equal(level, "advisory");
            assert.equal(message.includes("hidden"), false);
            return [urn.split("::").at(-1) ?? "", message.split("\n").slice(1).join("\n")];
        });
}

/** The first sentence and the code of each message. */
const short = (messages: readonly string[][]): string[][] =>
    messages.map(([resource = "", message = ""]) => [
        resource,
        message.slice(0, message.indexOf(". ") + 1),
        /\[([A-Z_]+)\]$/.exec(message)?.[1] ?? "",
    ]);

const both = 'The alarms "heartbeat" and "tamper" tell nobody.';
const pending = { ...guardedStack.pager, outputs: { arn: arn("page:1"), pendingConfirmation: true } };

const table: readonly [string, SampleStack, Knowledge, readonly string[][]][] = [
    ["nothing of guards that tell somebody", guardedStack, "update", []],
    ["nothing of what a preview does not know", guardedStack, "preview", []],
    [
        "actions that are switched off",
        { ...guardedStack, ...guardAlarm("heartbeat", { actionsEnabled: false }) },
        "preview",
        [["heartbeat", 'The alarm "heartbeat" tells nobody.', "ALARM_ACTIONS_DISABLED"]],
    ],
    [
        "a topic under the key of AWS, once for both",
        changed(guardedStack, "page", { kmsMasterKeyId: "alias/aws/sns" }),
        "preview",
        [["page", both, "TOPIC_KEY_BLOCKS_CLOUDWATCH"]],
    ],
    [
        "a topic that nobody has subscribed to",
        without(guardedStack, "pager"),
        "update",
        [["page", both, "SUBSCRIPTION_MISSING"]],
    ],
    [
        "a subscription that nobody has confirmed",
        { ...guardedStack, pager: pending as SampleStack[string] },
        "update",
        [
            [
                "pager",
                'Whether the alarms "heartbeat" and "tamper" tell anybody cannot be told yet.',
                "SUBSCRIPTION_NOT_CONFIRMED",
            ],
        ],
    ],
    [
        "a topic outside the stack",
        { ...guardedStack, ...guardAlarm("tamper", { alarmActions: [arn("elsewhere")] }) },
        "update",
        [["tamper", 'Whether the alarm "tamper" tells anybody cannot be told yet.', "TOPIC_OUTSIDE"]],
    ],
    [
        "a lost guard, also where the alert itself is lost for another reason",
        changed(without(guardedStack, "pager"), "alarm", { threshold: 3 }),
        "update",
        [["page", both, "SUBSCRIPTION_MISSING"]],
    ],
    [
        "nothing that is open where the alert itself is lost",
        changed({ ...guardedStack, pager: pending as SampleStack[string] }, "alarm", { threshold: 3 }),
        "update",
        [],
    ],
    [
        "nothing that the mandatory policy says of the topic that all of them share",
        {
            ...without(guardedStack, "people", "page", "pager", "tamper"),
            ...guardAlarm("heartbeat", { alarmActions: [refer("alerts", "arn")] }),
        },
        "update",
        [],
    ],
];

describe("policy-pack/rules/guardRemarks", () => {
    for (const [title, stack, knowledge, expected] of table) {
        it(`remarks on ${title}`, async () => {
            assert.deepEqual(short(await said(stack, knowledge)), expected);
        });
    }

    it("names the alarms, the hop, what is seen and the fix", async () => {
        const stack = { ...guardedStack, ...guardAlarm("heartbeat", { actionsEnabled: false }) };
        assert.deepEqual(await said(stack), [
            [
                "heartbeat",
                'The alarm "heartbeat" tells nobody. Action: The actions of alarm "heartbeat" are switched off: ' +
                    "actionsEnabled is false. The alarm must run its actions when it is raised. Fix: Set " +
                    'actionsEnabled: true on the alarm "heartbeat", or run aws cloudwatch enable-alarm-actions with ' +
                    "its name. [ALARM_ACTIONS_DISABLED]",
            ],
        ]);
    });

    it("is silent about what is accepted", async () => {
        const stack = { ...guardedStack, ...guardAlarm("tamper", { alarmActions: [arn("elsewhere")] }) };
        assert.deepEqual(await said(stack, "update", { accepted: { TOPIC_OUTSIDE: { reason: "known" } } }), []);
    });

    it("leaves the mandatory policy to the benchmark's alarm", async () => {
        const reports = await analyzeStack(analyzerResources(without(guardedStack, "pager"), "update"));
        assert.deepEqual(
            reports.map(({ policy }) => policy),
            ["alert-path-remarks"],
        );
    });
});
