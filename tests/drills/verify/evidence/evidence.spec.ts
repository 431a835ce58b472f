import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { type ControlEvidence, evidenceOf } from "../../../../drills/verify/evidence/evidence";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { renamed } from "../../../compliantStack/names";
import {
    type Answers,
    account,
    alarm,
    alarmArn,
    fakeAws,
    refuse,
    region,
    soundAccount,
    topicArn,
    trail,
} from "../fakeAws";

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
            openQuestions: [],
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
            'Not known is whether CloudWatch may use the key of the topic "signin-alerts", in eu-north-1: permission kms:GetKeyPolicy is missing.',
        );
    });

    it("says what leaves the question open, with its code, where something else does than what could not be read", async () => {
        const { outcome, hop, statement, openQuestions } = await evidence({
            "sns:GetDataProtectionPolicy": () => ({
                DataProtectionPolicy: '{"Statement":[{"Operation":{"Deny":{}}}]}',
            }),
        });
        assert.deepEqual(
            [outcome, hop, openQuestions.map(({ code }) => code)],
            ["cannot tell yet", "topic", ["TOPIC_DATA_PROTECTION_DENIES"]],
        );
        assert.equal(
            statement,
            'The data protection policy of topic "signin-alerts" denies messages that hold certain data.',
        );
    });

    it("says of a member whose account watches it, and that the rest is out of sight from the log group on", async () => {
        const owner = "999999999999";
        const { outcome, hop, statement } = await evidence({
            "cloudtrail:DescribeTrails": () => ({
                trailList: [{ ...renamed(trail, { [account]: owner }), IsOrganizationTrail: true }],
            }),
            "logs:DescribeMetricFilters": () => ({ metricFilters: [] }),
            "cloudwatch:DescribeAlarms": () => ({ MetricAlarms: [] }),
        });
        assert.deepEqual([outcome, hop], ["cannot tell yet", "log group"]);
        assert.match(
            statement,
            /^The trail "management-events" is an organization's and belongs to account 999999999999,/,
        );
    });

    it("belongs to the Region of the path, whatever was asked for, and names what all Regions keep back once", async () => {
        const denied = (operation: "cloudtrail:DescribeTrails" | "logs:DescribeMetricFilters"): Answers => ({
            [operation]: (input: never, where: string) =>
                where === region ? soundAccount[operation](input, where) : refuse("AccessDeniedException")(),
        });
        const answers = {
            ...soundAccount,
            ...denied("cloudtrail:DescribeTrails"),
            ...denied("logs:DescribeMetricFilters"),
        };
        const aws = fakeAws({ ...answers, "sns:GetTopicAttributes": refuse("AuthorizationErrorException") });
        const found = evidenceOf(await verifyAccount(aws, ["ap-east-1", "us-east-1", region], control), time);
        assert.equal(found.region, region);
        assert.equal(
            found.statement,
            "Not known is the trails, in ap-east-1, us-east-1: permission cloudtrail:DescribeTrails is missing. " +
                "Not known is the metric filters, in ap-east-1, us-east-1: permission logs:DescribeMetricFilters is missing. " +
                'Not known is policy and key of the topic "signin-alerts", in eu-north-1: permission sns:GetTopicAttributes is missing.',
        );
    });

    it("gives a control of a team's own neither number nor benchmark", async () => {
        const own = { ...control, slug: "own", numbers: {} };
        const verification = await verifyAccount(fakeAws(soundAccount), [region], own);
        const { number, benchmark, standard } = evidenceOf(verification, time);
        assert.deepEqual([number, benchmark, standard], [undefined, undefined, "Controls of the team's own"]);
    });
});
