import * as assert from "node:assert/strict";
import { type Alarm, type Deployment, known, type Subscription, unknown } from "../../../detection";
import { subscriptionsOfPath } from "../../../drills/simulation/subscriptionsOfPath";

const arn = (topic: string): string => `arn:aws:sns:us-east-1:123456789012:${topic}`;

const alarm = (id: string, ...topics: string[]): Alarm =>
    ({ id, alarmActions: known(topics.map((topic) => known(arn(topic)))) }) as unknown as Alarm;

const subscription = (id: string, topicArn: Subscription["topicArn"]): Subscription =>
    ({ id, topicArn }) as unknown as Subscription;

const alarms = [alarm("control", "alerts"), alarm("tamper", "page"), alarm("burst", "alerts", "page")];
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
