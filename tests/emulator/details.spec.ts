import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures, detailsAlarm } from "../../detection";
import { callCloudControl } from "./callCloudControl";
import { describeWithEmulator } from "./describeWithEmulator";
import { SampleStack } from "./SampleStack";

const { slug } = consoleAuthenticationFailures;
const TypeName = "AWS::CloudWatch::LogAlarm";

/**
 * The emulator keeps what Cloud Control is given and runs no query: that PutLogAlarm takes it is for `logAlarm.spec.ts` to
 * say. It has no index policies.
 */
describeWithEmulator("A control's details, through the Cloud Control of an emulator", (url) => {
    let stack: SampleStack;
    const setDetails = (details: object | false) =>
        stack.edit((config) => ({ ...config, "foundations-monitor:controls": { [slug]: { details } } }));
    const logAlarms = async () => {
        const { ResourceDescriptions = [] } = await callCloudControl<{
            ResourceDescriptions?: readonly { readonly Properties: string }[];
        }>(stack.aws.place, "ListResources", { TypeName });
        return ResourceDescriptions.map(({ Properties }) => JSON.parse(Properties));
    };

    before(async () => {
        stack = await SampleStack.prepare(url());
        stack.edit(({ "foundations-monitor:trailName": name, ...config }) => ({
            ...config,
            "foundations-monitor:createTrail": { name },
        }));
        setDetails({ index: false });
    });
    after(() => stack?.dispose());

    it("are there after an update, and notify the topic of the account", async () => {
        await stack.deploy();
        const [alarm, ...others] = await logAlarms();
        const { Topics = [] } = await stack.aws.topics.listTopics({});
        assert.deepEqual(others, []);
        assert.deepEqual(
            [alarm.AlarmName, alarm.AlarmActions, alarm.ScheduledQueryConfiguration.QueryString],
            [
                "ConsoleSigninFailures-details",
                Topics.map(({ TopicArn }) => TopicArn),
                detailsAlarm(consoleAuthenticationFailures).watches.query,
            ],
        );
    });

    it("are read back as they were written", async () => {
        assert.deepEqual(await stack.deploy("--expect-no-changes"), []);
    });

    it("change by a patch of the log alarm", async () => {
        setDetails({ index: false, perSource: true });
        assert.deepEqual(await stack.deploy(), [`update foundations-${slug}-details-alarm`]);
        const [alarm] = await logAlarms();
        assert.equal(
            alarm.ScheduledQueryConfiguration.AggregationExpression,
            "count(*) by who, sourceIPAddress | sort desc",
        );
    });

    it("are gone when they are switched off", async () => {
        setDetails(false);
        const steps = await stack.deploy();
        assert.ok(steps.length > 0 && steps.every((step) => step.startsWith("delete foundations-")), steps.join());
        assert.deepEqual(await logAlarms(), []);
    });
});
