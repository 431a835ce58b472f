import * as assert from "node:assert/strict";
import { describeWithPulumi } from "./describeWithPulumi";
import { stepsOf } from "./engineEvents";
import type { PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { putTrail, trailLogGroup } from "./putTrail";
import { sampleResources } from "./sampleResources";
import { editStackFile } from "./stackFile";
import { awsNames } from "./stackState";

const region = "us-east-1";
const [controls, namePrefix] = ["controls", "namePrefix"].map((key) => `foundations-monitor:${key}`) as [
    string,
    string,
];
const control = "console-authentication-failures";
const [kind, name] = ["aws:cloudcontrol/resource:Resource", "ConsoleSigninFailures-details"];
const logAlarm = `foundations-${control}-details-alarm`;
const reading = ["index", "lines-role", "lines-role-policy", "query-role", "query-role-policy"].map(
    (part) => `foundations-details-${part}`,
);
const added = [logAlarm, ...reading].sort();

describeWithPulumi("The life of a control's details", () => {
    let sandbox: PulumiSandbox;
    let pulumi: PulumiCli;
    const set = (settings: Record<string, unknown>) =>
        editStackFile(pulumi, "dev", (config) => ({ ...config, ...settings }));
    const deploy = async (settings: Record<string, unknown>) => {
        set(settings);
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview");
        return stepsOf(events);
    };
    const store = () => sandbox.aws.resources(homeAccount, region);
    const query = () => JSON.parse(String(store().get(kind, name)?.properties)).ScheduledQueryConfiguration;

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region });
        pulumi = sandbox.program();
        await pulumi.succeed("stack", "init", "dev");
    });
    after(() => sandbox?.dispose());

    it("begins together with the monitor, after a preview in which no ARN is known", async () => {
        set({ [controls]: { [control]: { details: true } } });
        const expected = [...sampleResources, ...added].sort().map((each) => `create ${each}`);
        assert.deepEqual(stepsOf((await pulumi.succeed("preview")).events), expected);
        assert.deepEqual(stepsOf((await pulumi.succeed("up", "--yes", "--skip-preview")).events), expected);
        assert.deepEqual(
            sandbox.aws.changes().filter((call) => call.endsWith(logAlarm)),
            [`cloudformation:CreateResource ${logAlarm}`],
        );
        const outputs = await pulumi.json<Record<string, unknown>>("stack", "output");
        assert.deepEqual(outputs.furtherAlarmArns, {
            [`${control}/details`]: `arn:aws:cloudwatch:${region}:${homeAccount}:alarm:${name}`,
        });
        assert.deepEqual(query().LogGroupIdentifiers, [
            `arn:aws:logs:${region}:${homeAccount}:log-group:${trailLogGroup}`,
        ]);
        assert.equal(query().AggregationExpression, "count(*)");
    });

    it("changes nothing when it is deployed again", async () => {
        sandbox.aws.forgetCalls();
        await pulumi.succeed("up", "--yes", "--skip-preview", "--expect-no-changes");
        assert.deepEqual(sandbox.aws.changes(), []);
    });

    it("counts each source for itself by one update of the log alarm", async () => {
        assert.deepEqual(await deploy({ [controls]: { [control]: { details: { perSource: true } } } }), [
            `update ${logAlarm}`,
        ]);
        assert.equal(query().AggregationExpression, "count(*) by who, sourceIPAddress | sort desc");
    });

    it("leaves the log group's index policy to somebody else", async () => {
        assert.deepEqual(await deploy({ [controls]: { [control]: { details: { perSource: true, index: false } } } }), [
            "delete foundations-details-index",
        ]);
    });

    it("gets a new log alarm with a new name", async () => {
        const steps = await deploy({ [namePrefix]: "team-" });
        assert.deepEqual(
            steps.filter((step) => step.endsWith(logAlarm)),
            [`create-replacement ${logAlarm}`, `delete-replaced ${logAlarm}`, `replace ${logAlarm}`],
        );
        assert.deepEqual(store().keys(kind), [`team-${name}`]);
    });

    it("ends without touching the monitor", async () => {
        const left = added.filter((each) => !each.endsWith("-index"));
        assert.deepEqual(
            await deploy({ [controls]: {} }),
            left.map((each) => `delete ${each}`),
        );
        assert.deepEqual(await awsNames(pulumi), sampleResources);
        await pulumi.succeed("destroy", "--yes", "--skip-preview");
        assert.deepEqual(store().kinds(), ["AWS::CloudTrail::Trail", "aws:cloudwatch/logGroup:LogGroup"]);
    });

    it("is refused with the other settings where there are no log alarms", async () => {
        set({ [controls]: { [control]: { details: true } }, [namePrefix]: "", "aws:region": "us-gov-west-1" });
        const { text } = await pulumi.run("up", "--yes", "--skip-preview");
        assert.match(
            text,
            /controls\.console-authentication-failures\.details asks for a log alarm, and us-gov-west-1 has none: the type AWS::CloudWatch::LogAlarm does not exist there\./,
        );
    });
});
