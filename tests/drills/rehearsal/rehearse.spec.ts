import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { PolicyVerdict } from "../../../drills/rehearsal/packVerdict";
import { rehearsalDocument } from "../../../drills/rehearsal/rehearsalDocument";
import { rehearsalLines } from "../../../drills/rehearsal/rehearsalLines";
import { type Rehearsal, rehearse } from "../../../drills/rehearsal/rehearse";
import { clockTime } from "../../../drills/render/clock";
import { plainInk } from "../../../drills/render/ink";
import { TemporaryFiles } from "./TemporaryFiles";

const options = { stackFile: "Pulumi.dev.yaml", faults: [], delayMinutes: 5 };

/** Of the policies for controls, those of the other fourteen have nothing to say of this stack. */
const isDefault = ({ policy, violations }: PolicyVerdict): boolean =>
    violations.length > 0 || !/(?<!failures)-monitored$/.test(policy);

describe("rehearse, with the sample stack", () => {
    let rehearsal: Rehearsal;
    before(async () => {
        rehearsal = await rehearse(options);
    });

    it("tells every subscriber", () => {
        const { outcome, notifications, subscriptionCount } = rehearsal.drill;
        assert.equal(outcome, "told");
        assert.equal(subscriptionCount, 3);
        assert.deepEqual(
            notifications.map(({ recipients }) => recipients),
            [
                [
                    {
                        name: "audit-queue",
                        protocol: "sqs",
                        endpoint: "arn:aws:sqs:us-east-1:123456789012:security-audit",
                        isRaw: true,
                        mustConfirm: false,
                    },
                    {
                        name: "pager",
                        protocol: "https",
                        endpoint: "https://events.example.com/••••",
                        isRaw: false,
                        mustConfirm: false,
                    },
                    {
                        name: "security-team",
                        protocol: "email",
                        endpoint: "s••••••m@example.com",
                        isRaw: false,
                        mustConfirm: true,
                    },
                ],
            ],
        );
    });

    it("counts exactly the failed authentications, and raises the alarm in the minute of the first delivery", () => {
        const { events, alarm } = rehearsal.drill;
        assert.deepEqual(
            events.filter(({ counted }) => counted).map(({ minute, who, what }) => [clockTime(minute), who, what]),
            [
                ["09:03", "alice", "wrong password"],
                ["09:05", "bob", "wrong MFA code"],
                ["09:05", "root", "root, wrong password"],
            ],
        );
        assert.deepEqual(
            alarm?.transitions.map(({ minute, to }) => [clockTime(minute), to]),
            [
                ["09:08", "ALARM"],
                ["09:25", "OK"],
            ],
        );
    });

    it("holds at every hop, and the pack agrees", () => {
        assert.deepEqual(new Set(rehearsal.drill.path.hops.map(({ state }) => state)), new Set(["holds"]));
        assert.deepEqual(
            rehearsal.policies.filter(isDefault).map(({ policy, violations }) => [policy, violations.length]),
            [
                ["console-authentication-failures-monitored", 0],
                ["alarm-subscriptions-confirmed", 1],
                ["alert-path-remarks", 0],
            ],
        );
    });

    it("prints a page of a hundred columns that names the resources and ends with the path", () => {
        const lines = rehearsalLines(rehearsal, { width: 100, ink: plainInk, isFull: false });
        assert.equal(
            lines[0],
            "Foundations monitor · rehearsal of Pulumi.dev.yaml · us-east-1 · nothing leaves this computer",
        );
        const start = lines.indexOf("Resources that pulumi up would create (in the example account 123456789012)");
        assert.deepEqual(lines.slice(start + 1, start + 5), [
            "  foundations                           component      FoundationsMonitor",
            "  ├─ …-alerts                           component      AlarmTopic",
            "  │  ├─ foundations-alerts              topic          encrypted with a customer key",
            "  │  ├─ …-policy                        topic policy   admits cloudwatch.amazonaws.com",
        ]);
        assert.ok(lines.includes("  ✔ console-authentication-failures-monitored"));
        assert.equal(
            lines.at(-1),
            "trail ✔ → log group ✔ → filter ✔ → metric ✔ → alarm ✔ → action ✔ → topic ✔ → 2 told, 1 must confirm",
        );
        assert.deepEqual(
            // A link or an ARN is never cut.
            lines.filter((line) => [...line].length > 100 && !/arn:|https:/.test(line)),
            [],
        );
    });

    it("prints the same every time", async () => {
        const again = await rehearse(options);
        assert.deepEqual(rehearsalDocument(again), rehearsalDocument(rehearsal));
    });

    it("shows nowhere what an endpoint hides", () => {
        const page = rehearsalLines(rehearsal, { width: 100, ink: plainInk, isFull: true }).join("\n");
        for (const text of [page, JSON.stringify(rehearsalDocument(rehearsal))]) {
            assert.ok(!text.includes("integration/console-signin"));
            assert.ok(!text.includes("security-team@"));
        }
    });

    it("gives programs one document with stable keys", () => {
        const document = rehearsalDocument(rehearsal);
        const keys = (value: object) => Object.keys(value);
        assert.deepEqual(keys(document), [
            "version",
            "outcome",
            "stack",
            "faults",
            "remarks",
            "resources",
            "policies",
            "path",
            "drill",
            "controls",
        ]);
        assert.deepEqual(document.stack, {
            file: "Pulumi.dev.yaml",
            project: "foundations-monitor",
            name: "dev",
            region: "us-east-1",
            account: "123456789012",
            placeholders: [],
            environments: [],
        });
        assert.deepEqual(keys(document.resources[1] ?? {}), ["urn", "type", "name", "parent", "kind", "meaning"]);
        assert.deepEqual(keys(document.path), ["outcome", "hops", "findings", "remarks", "subscribers"]);
        assert.deepEqual(keys(document.drill), [
            "delayMinutes",
            "filter",
            "events",
            "metric",
            "alarm",
            "notifications",
            "silence",
            "subscriptionCount",
            "guards",
            "details",
            "accounts",
            "quietGuards",
            "changes",
        ]);
        const counted = document.drill.events.find((event) => event.counted);
        assert.deepEqual(counted, {
            happened: "2026-03-02T09:03Z",
            delivered: "2026-03-02T09:08Z",
            who: "alice",
            from: "203.0.113.9",
            what: "wrong password",
            counted: true,
        });
        assert.deepEqual(document.drill.metric, [
            { time: "2026-03-02T09:08Z", sum: 1, sampleCount: 1 },
            { time: "2026-03-02T09:10Z", sum: 2, sampleCount: 2 },
        ]);
        assert.deepEqual(
            document.drill.alarm?.transitions.map(({ time, from, to }) => [time, from, to]),
            [
                ["2026-03-02T09:09Z", "OK", "ALARM"],
                ["2026-03-02T09:26Z", "ALARM", "OK"],
            ],
        );
        const [notification] = document.drill.notifications;
        assert.deepEqual(keys(notification ?? {}), ["time", "recipients", "subject", "text", "message"]);
        assert.equal(notification?.time, "2026-03-02T09:09Z");
    });
});

describe("rehearse, with other stacks", () => {
    let files: TemporaryFiles;
    beforeEach(() => {
        files = new TemporaryFiles();
        files.write("Pulumi.yaml", readFileSync("Pulumi.yaml", "utf8"));
    });
    afterEach(() => files.remove());
    const rehearseStack = (config: string, more = {}) =>
        rehearse({ ...options, stackFile: files.write("Pulumi.test.yaml", `config:\n${config}`), ...more });

    const trail = "  aws:region: eu-north-1\n  foundations-monitor:trailName: events\n";
    const people = "  foundations-monitor:subscriptions: { ops: { protocol: email, endpoint: ops@example.com } }\n";

    it("delivers later with a longer delay", async () => {
        const { drill } = await rehearseStack(trail + people, { delayMinutes: 15 });
        assert.deepEqual(
            drill.alarm?.transitions.map(({ minute, to }) => [clockTime(minute), to]),
            [
                ["09:18", "ALARM"],
                ["09:35", "OK"],
            ],
        );
    });

    it("uses placeholders for secrets, says so, and passes them on to no one", async () => {
        const secret =
            "  foundations-monitor:subscriptions: { pager: { protocol: https, endpoint: { secure: v1:abc } } }\n";
        const rehearsal = await rehearseStack(trail + secret);
        assert.equal(rehearsal.drill.outcome, "told");
        assert.deepEqual(rehearsal.placeholders, ["foundations-monitor:subscriptions.pager.endpoint"]);
        const lines = rehearsalLines(rehearsal, { width: 100, ink: plainInk, isFull: false });
        assert.deepEqual(lines.slice(2, 4), [
            "Encrypted in the stack file, and replaced by placeholders",
            "  foundations-monitor:subscriptions.pager.endpoint",
        ]);
    });

    it("counts nothing where nothing failed, and does not call that told", async () => {
        const happenedAt = new Date("2026-01-01T00:00:00Z");
        const message = JSON.stringify({ eventName: "ConsoleLogin", responseElements: { ConsoleLogin: "Success" } });
        const { drill } = await rehearseStack(trail + people, { events: [{ happenedAt, message }] });
        assert.equal(drill.outcome, "no event counted");
        assert.deepEqual(drill.notifications, []);
    });

    it("takes a log group that is given by name on trust, and says so", async () => {
        const group = "  aws:region: eu-north-1\n  foundations-monitor:logGroupName: trail-events\n";
        const { drill } = await rehearseStack(group + people);
        assert.equal(drill.outcome, "told");
        assert.deepEqual(
            drill.path.hops.slice(0, 3).map(({ state }) => state),
            ["outside", "outside", "holds"],
        );
    });

    it("does not promise anything of a topic that it cannot see", async () => {
        const topic = "  foundations-monitor:topicArn: arn:aws:sns:eu-north-1:123456789012:alerts\n";
        const { drill } = await rehearseStack(trail + topic);
        assert.equal(drill.outcome, "cannot tell yet");
        assert.deepEqual(drill.notifications, []);
    });

    it("names the Region of the alarm where the program has one of its own", async () => {
        const { region, drill } = await rehearseStack(`${trail}${people}  foundations-monitor:region: eu-west-1\n`);
        assert.deepEqual([region, drill.outcome], ["eu-west-1", "told"]);
    });

    it("announces the end of the alarm where the alarm has the same topic for it", async () => {
        const topicArn = "arn:aws:sns:eu-north-1:123456789012:foundations-alerts";
        const control = "console-authentication-failures";
        const alarm = `  foundations-monitor:controls: { ${control}: { alarm: { okActions: [${topicArn}] } } }\n`;
        const { drill } = await rehearseStack(trail + people + alarm);
        assert.deepEqual(
            drill.notifications.map(({ message }) => message.NewStateValue),
            ["ALARM", "OK"],
        );
    });

    const refusals: readonly [behaviour: string, config: string, message: RegExp, AWS_REGION?: string][] = [
        [
            "a Region of the environment that is none",
            "  foundations-monitor:trailName: t\n",
            /^AWS_REGION is "mars"; it must be a Region's code such as eu-north-1\. Correct it\.$/,
            "mars",
        ],
        ["a stack without a Region", "  foundations-monitor:trailName: t\n", /names no Region\. Add 'aws:region'/],
        [
            "a Region that is none",
            "  aws:region: us-east-1a\n",
            /^'aws:region' in .*Pulumi\.test\.yaml is "us-east-1a"; it must be a Region's code such as eu-north-1\. Correct it\.$/,
        ],
        ["an empty Region", '  aws:region: ""\n', /names no Region\. Add 'aws:region'/],
        [
            "what the program refuses, in the program's words",
            "  aws:region: eu-north-1\n",
            /trailName, logGroupName and createTrail/,
        ],
    ];
    for (const [behaviour, config, message, region] of refusals) {
        it(`refuses ${behaviour}`, async () => {
            const { AWS_REGION } = process.env;
            delete process.env.AWS_REGION;
            Object.assign(process.env, region !== undefined && { AWS_REGION: region });
            try {
                await assert.rejects(rehearseStack(config), { name: "InputError", message });
            } finally {
                delete process.env.AWS_REGION;
                Object.assign(process.env, AWS_REGION !== undefined && { AWS_REGION });
            }
        });
    }
});
