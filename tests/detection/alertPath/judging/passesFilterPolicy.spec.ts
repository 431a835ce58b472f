import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { absent, unknown } from "../../../../detection";
import { alarmMessage, type MessageValue } from "../../../../detection/alertPath/judging/alarmMessage";
import { fieldsInDoubt, passesFilterPolicy } from "../../../../detection/alertPath/judging/passesFilterPolicy";
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
        [{ AlarmDescription: [{ exists: true }] }, "cannot tell"],
        [{ OKActions: [{ exists: false }] }, "cannot tell"],
        [{ AlarmActions: [{ exists: true }] }, "yes"],
        [{ Trigger: [{ exists: true }] }, "cannot tell"],
        [{ Trigger: { Unit: [{ exists: true }] } }, "cannot tell"],
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
        [{ Region: ["eu-north-1"] }, "no"],
        [{ Region: [{ prefix: "eu-" }] }, "no"],
        [{ Region: [{ "anything-but": "us-east-1" }] }, "yes"],
        [{ Region: ["US East (N. Virginia)"] }, "no"],
        [{ OldStateValue: ["OK"] }, "cannot tell"],
        [{ OldStateValue: ["ALARM"] }, "no"],
        [{ OldStateValue: ["OK", "INSUFFICIENT_DATA"] }, "yes"],
        [{ OldStateValue: [{ "anything-but": "ALARM" }] }, "yes"],
        [{ OldStateValue: [{ exists: false }] }, "no"],
        [{ Trigger: { Statistic: ["SUM"] } }, "yes"],
        [{ Trigger: { Statistic: ["Sum"] } }, "no"],
        [{ NewStateValue: ["OK"], Region: ["EU (Stockholm)"] }, "no"],
        [{ $or: [{ NewStateValue: ["OK"] }, { AlarmName: [{ prefix: "Console" }] }] }, "yes"],
        [{ $or: [{ NewStateValue: ["OK"] }, { AlarmName: [{ prefix: "console" }] }] }, "no"],
        [{ $or: [{ NewStateValue: ["ALARM"] }] }, "no"],
        [{ NewStateValue: "ALARM" }, "no"],
    ];
    for (const [policy, answer] of table) {
        it(`answers ${answer} to ${JSON.stringify(policy)}`, () => {
            assert.equal(passesFilterPolicy(JSON.stringify(policy), body), answer);
        });
    }

    it("names the fields that leave a policy open", () => {
        const policy = {
            NewStateValue: ["ALARM"],
            AlarmDescription: ["a"],
            Trigger: { Unit: ["Count"], Statistic: ["SUM"] },
            $or: [{ OldStateValue: ["OK"] }, { AlarmDescription: ["b"] }],
        };
        assert.deepEqual(fieldsInDoubt(JSON.stringify(policy), body), [
            "AlarmDescription",
            "Trigger.Unit",
            "OldStateValue",
        ]);
    });

    const fields = new Map<string, MessageValue>([
        ["text", { kind: "text", text: ["1"] }],
        ["object", { kind: "object", fields: new Map([["inner", { kind: "number", value: 1 }]]) }],
        ["anything", { kind: "anything" }],
    ]);
    const ofKinds: readonly (readonly [object, Answer])[] = [
        [{ object: { inner: [1] } }, "yes"],
        [{ anything: { inner: ["a"] } }, "cannot tell"],
        [{ missing: { inner: ["a"] } }, "no"],
        [{ missing: { inner: [{ exists: false }] } }, "yes"],
        [{ $or: ["x", { text: ["1"] }] }, "no"],
        [{ $or: ["x", { text: ["2"] }, { text: ["1"] }] }, "yes"],
        [{ $or: ["x"] }, "no"],
        [{ $or: { text: ["1"] } }, "no"],
    ];
    for (const [policy, answer] of ofKinds) {
        it(`answers ${answer} to ${JSON.stringify(policy)} of a value of each kind`, () => {
            assert.equal(passesFilterPolicy(JSON.stringify(policy), fields), answer);
        });
    }

    const nested = (levels: number, inner: object, wrap: (inside: object) => object): string =>
        JSON.stringify(Array.from({ length: levels }).reduce<object>((inside) => wrap(inside), inner));
    it("looks ten levels deep, which is more than SNS takes", () => {
        for (const wrap of [
            (inside: object) => ({ $or: [inside, { other: ["x"] }] }),
            (inside: object) => ({ missing: inside }),
        ]) {
            const inner = { text: [{ exists: false }], missing: [{ exists: false }] };
            const other = new Map([["other", { kind: "null" } as const]]);
            const answers = [10, 11].map((levels) => passesFilterPolicy(nested(levels, inner, wrap), other));
            assert.deepEqual(answers, ["yes", "cannot tell"]);
        }
    });

    it("passes no attribute to a policy on attributes, which alarm messages lack", () => {
        assert.equal(passesFilterPolicy('{"severity":["high"]}', new Map()), "no");
        assert.equal(passesFilterPolicy('{"severity":[{"exists":false}]}', new Map()), "no");
        assert.equal(passesFilterPolicy("{}", new Map()), "yes");
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
