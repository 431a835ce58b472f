import * as assert from "node:assert/strict";
import { type Alarm, type Deployment, known, type Subscription, unknown } from "../../../detection";
import { subscribersOutside, subscriptionsOfPath } from "../../../drills/simulation/alarmSubscribers";
import { alarm, compliantDeployment } from "../../detection/alertPath/compliantDeployment";

const pager = "arn:aws:sns:eu-north-1:111122223333:pager";

describe("subscribersOutside", () => {
    it("stands for the subscribers of a topic that is not of the deployment", () => {
        const alarmActions = known([known(pager), known("arn:aws:lambda:eu-north-1:111122223333:function:f")]);
        assert.deepEqual(subscribersOutside(compliantDeployment(), alarm({ alarmActions })), [
            {
                name: "whoever has subscribed to pager",
                protocol: "not known here",
                endpoint: pager,
                isRaw: false,
                mustConfirm: false,
            },
        ]);
    });
    it("leaves the topics of the deployment to the deployment", () => {
        assert.deepEqual(subscribersOutside(compliantDeployment(), alarm()), []);
    });
});

const arn = (topic: string): string => `arn:aws:sns:us-east-1:123456789012:${topic}`;

const anAlarm = (id: string, ...topics: string[]): Alarm =>
    ({ id, alarmActions: known(topics.map((topic) => known(arn(topic)))) }) as unknown as Alarm;

const subscription = (id: string, topicArn: Subscription["topicArn"]): Subscription =>
    ({ id, topicArn }) as unknown as Subscription;

const alarms = [anAlarm("control", "alerts"), anAlarm("tamper", "page"), anAlarm("burst", "alerts", "page")];
const subscriptions = [
    subscription("team", known(arn("alerts"))),
    subscription("pager", known(arn("page"))),
    subscription("stray", known(arn("nobody-notifies-it"))),
    subscription("unknown", unknown()),
];
const deployment = { alarms, subscriptions } as unknown as Deployment;

const idsFor = (of: Alarm | undefined) => subscriptionsOfPath(deployment, of).map(({ id }) => id);

describe("subscriptionsOfPath", () => {
    it("leaves out those of topics that other alarms alone notify", () => {
        assert.deepEqual(idsFor(alarms[0]), ["team", "stray", "unknown"]);
    });

    it("keeps those of every topic that the alarm itself notifies", () => {
        assert.deepEqual(idsFor(alarms[2]), ["team", "pager", "stray", "unknown"]);
    });

    it("are all where no alarm is on the path", () => {
        assert.deepEqual(idsFor(undefined), ["team", "pager", "stray", "unknown"]);
    });
});
