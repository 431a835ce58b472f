import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { absent, unknown } from "../../../../detection";
import { alarmMessage } from "../../../../detection/alertPath/judging/alarmMessage";
import { passesFilterPolicy } from "../../../../detection/alertPath/judging/passesFilterPolicy";
import type { Answer } from "../../../../detection/iam";
import { propertyRuns } from "../../../propertyRuns";
import { alarm } from "../compliantDeployment";

const body = alarmMessage(alarm());

describe("passesFilterPolicy", () => {
    const table: readonly (readonly [object, Answer])[] = [
        [{}, "yes"],
        [{ NewStateValue: ["ALARM"] }, "yes"],
        [{ NewStateValue: ["OK", "ALARM"] }, "yes"],
        [{ NewStateValue: ["OK"] }, "no"],
        [{ NewStateValue: [{ "anything-but": "OK" }] }, "yes"],
        [{ NewStateValue: [{ "anything-but": ["ALARM", "OK"] }] }, "no"],
        [{ NewStateValue: [{ "anything-but": { prefix: "AL" } }] }, "no"],
        [{ AlarmName: [{ prefix: "Console" }] }, "yes"],
        [{ AlarmName: [{ prefix: "console" }] }, "no"],
        [{ AlarmName: [{ prefix: { "equals-ignore-case": "console" } }] }, "yes"],
        [{ AlarmName: [{ suffix: "Failures" }] }, "yes"],
        [{ AlarmName: [{ wildcard: "*Signin*" }] }, "yes"],
        [{ AlarmName: [{ "equals-ignore-case": "CONSOLESIGNINFAILURES" }] }, "yes"],
        [{ AWSAccountId: ["111122223333"] }, "yes"],
        [{ AWSAccountId: [111122223333] }, "no"],
        [{ AlarmName: [{ exists: true }] }, "yes"],
        [{ AlarmName: [{ exists: false }] }, "no"],
        [{ severity: [{ exists: false }] }, "yes"],
        [{ severity: ["high"] }, "no"],
        [{ severity: [{ "anything-but": "low" }] }, "no"],
        [{ Trigger: { MetricName: ["ConsoleSigninFailures"] } }, "yes"],
        [{ Trigger: { Namespace: ["AWS/EC2"] } }, "no"],
        [{ Trigger: { Threshold: [1] } }, "yes"],
        [{ Trigger: { Threshold: [{ numeric: [">", 0] }] } }, "yes"],
        [{ Trigger: { Threshold: [{ numeric: [">", 1] }] } }, "no"],
        [{ Trigger: { Period: [{ numeric: [">=", 60, "<", 300] }] } }, "no"],
        [{ Trigger: { Period: [{ numeric: [">=", 60, "<=", 300] }] } }, "yes"],
        [{ AlarmName: [{ numeric: ["=", 1] }] }, "no"],
        [{ Trigger: { Threshold: [{ numeric: ["~", 1] }] } }, "cannot tell"],
        [{ NewStateValue: { inside: ["x"] } }, "no"],
        [{ Dimensions: { inside: ["x"] } }, "no"],
        [{ Region: ["EU (Stockholm)"] }, "cannot tell"],
        [{ OldStateValue: ["OK"] }, "cannot tell"],
        [{ NewStateValue: ["OK"], Region: ["EU (Stockholm)"] }, "no"],
        [{ $or: [{ NewStateValue: ["OK"] }, { AlarmName: [{ prefix: "Console" }] }] }, "yes"],
        [{ $or: [{ NewStateValue: ["OK"] }] }, "no"],
        [{ NewStateValue: "ALARM" }, "no"],
    ];
    for (const [policy, answer] of table) {
        it(`answers ${answer} to ${JSON.stringify(policy)}`, () => {
            assert.equal(passesFilterPolicy(JSON.stringify(policy), body), answer);
        });
    }

    it("passes no attribute to a policy on attributes, which alarm messages lack", () => {
        assert.equal(passesFilterPolicy('{"severity":["high"]}', new Map()), "no");
        assert.equal(passesFilterPolicy('{"severity":[{"exists":false}]}', new Map()), "yes");
    });

    it("cannot tell while the alarm's name or account is not known", () => {
        const fields = alarmMessage(alarm({ name: unknown(), account: absent }));
        assert.equal(passesFilterPolicy('{"AlarmName":["x"]}', fields), "cannot tell");
        assert.equal(passesFilterPolicy('{"AWSAccountId":["111122223333"]}', fields), "cannot tell");
        assert.equal(passesFilterPolicy('{"AlarmName":[{"prefix":"x"}]}', fields), "cannot tell");
    });

    for (const text of ["", "{", "[]", "1", "null"]) {
        it(`does not take ${JSON.stringify(text)} for a filter policy`, () => {
            assert.equal(passesFilterPolicy(text, body), undefined);
        });
    }

    it("never throws", () => {
        const policy = fc.dictionary(fc.constantFrom("NewStateValue", "Trigger", "$or", "Region"), fc.jsonValue());
        fc.assert(
            fc.property(policy, (candidate) => {
                assert.notEqual(passesFilterPolicy(JSON.stringify(candidate), body), undefined);
            }),
            propertyRuns(200),
        );
    });
});
