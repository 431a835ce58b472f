import * as assert from "node:assert/strict";
import { FoundationsMonitor, type FoundationsMonitorArgs } from "../../../components";
import { build } from "../../support";

const queue = { audit: { protocol: "sqs", endpoint: "arn:aws:sqs:us-east-1:123456789012:audit" } };
const mail = { team: { protocol: "email", endpoint: "team@example.com" } };
const page = { page: { subscriptions: queue } };
const outside = "arn:aws:sns:us-east-1:123456789012:outside";
const details = (given: NonNullable<FoundationsMonitorArgs["controls"]>[string]["details"]) => ({
    controls: { "root-usage": { details: given } },
});
const missing =
    "controls.root-usage.details has no subscriber of the protocol email, and only mails carry its rows: all others get a " +
    "message without them. Add one to its topic, or remove it.";

const table: readonly [string, Partial<FoundationsMonitorArgs>, string[]][] = [
    ["a mail", { subscriptions: mail, ...details(true) }, []],
    ["no details", { subscriptions: queue, ...details(false) }, []],
    ["no mail", { subscriptions: queue, ...details(true) }, [missing]],
    [
        "no mail on the topic of the severity that they name",
        { subscriptions: mail, severities: page, ...details({ severity: "page" }) },
        [missing],
    ],
    [
        "a topic of their own, of which nobody can tell",
        { subscriptions: queue, ...details({ topicArns: [outside] }) },
        [],
    ],
    ["an adopted topic, of which nobody can tell", { topicArn: outside, ...details(true) }, []],
];

describe("warnOfDetailsWithoutMail", () => {
    for (const [what, args, expected] of table) {
        it(`${expected.length === 0 ? "lets pass" : "warns of"} ${what}`, async () => {
            const { warnings } = await build(
                () => new FoundationsMonitor("foundations", { logGroupName: "trail-logs", ...args }),
            );
            assert.deepEqual(
                warnings.filter((warning) => warning.includes("details")),
                expected,
            );
        });
    }
});
