import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { type ControlEvidence, evidenceOf } from "../../../../drills/verify/evidence/evidence";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { type Answers, alarm, alarmArn, fakeAws, refuse, region, soundAccount, topicArn } from "../fakeAws";

const time = new Date("2026-03-02T09:00:00Z");

const evidence = async (changes: Answers = {}): Promise<ControlEvidence> =>
    evidenceOf(await verifyAccount(fakeAws({ ...soundAccount, ...changes }), [region], control), time);

describe("evidenceOf", () => {
    it("says of a control whom its events reach, in which account and by which resources", async () => {
        const { resources, title, ...told } = await evidence();
        assert.deepEqual(told, {
            time,
            account: "111122223333",
            partition: "aws",
            region,
            slug: "console-authentication-failures",
            benchmark: "7.0",
            standard: "CIS AWS Foundations Benchmark 7.0",
            number: "5.6",
            securityHubId: "CloudWatch.6",
            severity: control.severity,
            outcome: "told",
            statement: "Of failed console sign-ins, these are told: email s••••••y@example.com.",
            findings: [],
        });
        assert.deepEqual(
            resources.filter(({ hop }) => hop === "alarm" || hop === "topic").map(({ hop, id }) => [hop, id]),
            [
                ["alarm", alarmArn],
                ["topic", topicArn],
            ],
        );
    });

    it("names the hop and the findings where the alert is lost, with nothing in them that a terminal obeys", async () => {
        const { outcome, hop, statement, findings } = await evidence({
            "cloudwatch:DescribeAlarms": () => ({
                MetricAlarms: [{ ...alarm, AlarmName: "quiet\x1b[2J", ActionsEnabled: false }],
            }),
        });
        assert.deepEqual([outcome, hop], ["lost", "action"]);
        assert.deepEqual(
            findings.map(({ code }) => code),
            ["ALARM_ACTIONS_DISABLED"],
        );
        assert.equal(statement, findings[0]?.observed);
        assert.match(statement, /quiet\\u\{1b\}\[2J/);
    });

    it("says what is not known where nobody can tell", async () => {
        const { outcome, hop, statement } = await evidence({ "kms:GetKeyPolicy": refuse("AccessDeniedException") });
        assert.deepEqual([outcome, hop], ["cannot tell yet", "topic"]);
        assert.equal(
            statement,
            'Not known is whether CloudWatch may use the key of the topic "signin-alerts": permission kms:GetKeyPolicy is missing.',
        );
    });
});
