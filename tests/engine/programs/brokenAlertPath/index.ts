import { LogMetricFilter, MetricAlarm } from "@pulumi/aws/cloudwatch";
import { Topic, TopicPolicy, TopicSubscription } from "@pulumi/aws/sns";
import { Config } from "@pulumi/pulumi";
import { workingPath } from "./alertPathSettings";
import { faults } from "./faults";

const fault = new Config().get("fault");
if (fault && !faults[fault]) {
    throw new Error(`There is no fault '${fault}' in faults.ts.`);
}
const settings = { ...workingPath(), ...faults[fault ?? ""] };

const topic = new Topic("alerts", settings.topic);
new TopicPolicy("alerts-policy", {
    arn: topic.arn,
    policy: topic.arn.apply((arn) =>
        JSON.stringify({
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Principal: { Service: settings.publisher }, Action: "sns:Publish", Resource: arn },
            ],
        }),
    ),
});
if (settings.subscription) {
    new TopicSubscription("security-team", { topic: topic.arn, ...settings.subscription });
}
if (settings.filter) {
    new LogMetricFilter("failures", settings.filter);
}
if (settings.alarm) {
    const actions = settings.notifies === "nobody" ? {} : { [settings.notifies]: [topic.arn] };
    new MetricAlarm("failures", { ...settings.alarm, ...actions });
}
