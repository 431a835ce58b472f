import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures as control,
    type Deployment,
    type FindingCode,
    known,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import { alarm, compliantDeployment, metricFilter, placed, topic } from "../compliantDeployment";

const sound = compliantDeployment();
const second = placed("second", "failures-too");
const withFilter = (changes = {}): Deployment => ({
    ...sound,
    metricFilters: [...sound.metricFilters, metricFilter({ ...second, ...changes })],
});
const withAlarm = (changes = {}): Deployment => ({
    ...sound,
    alarms: [...sound.alarms, alarm({ ...second, ...changes })],
});
const withTopic = (changes = {}): Deployment => ({
    ...sound,
    topics: [...sound.topics, topic({ ...second, arn: unknown(), ...changes })],
});

const outcomeOf = (deployment: Deployment) => {
    const { outcome, remarks, findings } = traceAlertPath(deployment, control);
    assert.deepEqual(findings, []);
    return [outcome, ...remarks.map(({ code }) => code)];
};

describe("traceAlertPath, two resources of one name", () => {
    const doubled: [string, Deployment, FindingCode][] = [
        ["metric filters on one log group", withFilter(), "FILTER_OVERWRITTEN"],
        [
            "filters whose group is named in two ways",
            withFilter({ logGroup: unknown(["group"]) }),
            "FILTER_OVERWRITTEN",
        ],
        ["alarms", withAlarm(), "ALARM_OVERWRITTEN"],
        ["topics", withTopic(), "TOPIC_OVERWRITTEN"],
    ];
    for (const [title, deployment, code] of doubled) {
        it(`cannot tell which of two stays: ${title}`, () => {
            assert.deepEqual(outcomeOf(deployment), ["cannot tell yet", code]);
        });
    }

    const provider = { account: unknown(["provider"]), region: unknown(["provider"]) };
    it("knows that an unknown place is one place where both have one provider", () => {
        const both = { ...sound, alarms: [alarm(provider), alarm({ ...second, ...provider })] };
        assert.deepEqual(
            outcomeOf(both).filter((code) => code !== "NOT_KNOWN_YET"),
            ["cannot tell yet", "ALARM_OVERWRITTEN"],
        );
    });

    const apart: [string, Deployment][] = [
        ["filters of another name", withFilter({ name: known("team-ConsoleSigninFailures") })],
        ["filters on another log group", withFilter({ logGroup: known("other") })],
        ["filters whose log group is not known", withFilter({ logGroup: unknown() })],
        ["filters whose name is not known", withFilter({ name: unknown() })],
        ["filters without a name", withFilter({ name: absent })],
        ["alarms of another Region", withAlarm({ region: known("us-east-1") })],
        ["alarms of another account", withAlarm({ account: known("444455556666") })],
        ["alarms whose account is not known", withAlarm({ account: unknown() })],
        ["alarms of another provider, whose account is not known", withAlarm({ account: unknown(["other"]) })],
        ["alarms whose name is not known", withAlarm({ name: unknown() })],
        ["topics of another name", withTopic({ name: known("other") })],
        ["topics of another Region", withTopic({ region: known("us-east-1") })],
        ["one alarm that is listed twice", { ...sound, alarms: [...sound.alarms, ...sound.alarms] }],
    ];
    for (const [title, deployment] of apart) {
        it(`doubts nothing of ${title}`, () => assert.equal(outcomeOf(deployment)[0], "told"));
    }

    it("is told through another path, if there is one", () => {
        const third = alarm({ ...placed("third"), name: known("other") });
        const { outcome, remarks } = traceAlertPath(
            { ...withAlarm(), alarms: [...withAlarm().alarms, third] },
            control,
        );
        assert.deepEqual([outcome, remarks], ["told", []]);
    });

    it("leaves what is broken broken", () => {
        const muted = { actionsEnabled: known(false) };
        const both = { ...sound, alarms: [alarm(muted), alarm({ ...second, ...muted })] };
        const { outcome, findings } = traceAlertPath(both, control);
        assert.deepEqual([outcome, findings.map(({ code }) => code)], ["lost", ["ALARM_ACTIONS_DISABLED"]]);
    });

    it("names both, and says what to do", () => {
        const [remark] = traceAlertPath(withAlarm(), control).remarks;
        assert.deepEqual(remark, {
            code: "ALARM_OVERWRITTEN",
            hop: "alarm",
            resource: "alarm",
            observed:
                'The alarms "failures" and "failures-too" have one name, "ConsoleSigninFailures", in one account and ' +
                "Region: whichever is deployed later overwrites the other, and takes it along when it is destroyed.",
            wanted: "Each must have a name of its own.",
            remedy: "Give one of them another name; of two monitors of this program, set namePrefix on one.",
        });
    });

    it("names their ids where people call them the same", () => {
        const [remark] = traceAlertPath(withAlarm({ label: "failures" }), control).remarks;
        assert.match(remark?.observed ?? "", /^The alarms "alarm" and "second" have one name/);
    });

    it("names five of many", () => {
        const many = Array.from({ length: 7 }, (_, index) => alarm(placed(`alarm ${index}`)));
        const [remark] = traceAlertPath({ ...sound, alarms: many }, control).remarks;
        const named = 'The alarms "alarm 0", "alarm 1", "alarm 2", "alarm 3", "alarm 4" and 2 more have one name';
        assert.equal(remark?.observed.slice(0, named.length), named);
    });
});
