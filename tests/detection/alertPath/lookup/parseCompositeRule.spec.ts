import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseCompositeRule } from "../../../../detection/alertPath/lookup/parseCompositeRule";
import { propertyRuns } from "../../../propertyRuns";

const holds = (rule: string, ...inAlarm: string[]) =>
    parseCompositeRule(rule)?.holds((alarm) => inAlarm.includes(alarm));

describe("parseCompositeRule", () => {
    for (const [rule, expected] of [
        ["ALARM(a)", "yes"],
        ['ALARM("a")', "yes"],
        ["alarm( a )", "yes"],
        ["ALARM(b)", "no"],
        ["OK(a)", "no"],
        ["OK(b)", "yes"],
        ["INSUFFICIENT_DATA(a)", "no"],
        ["INSUFFICIENT_DATA(b)", "no"],
        ["FALSE", "no"],
        ["false OR NOT true", "no"],
        ["at_least(1, alarm, (a, b))", "cannot tell"],
        ["ALARM(a) AND ALARM(b)", "no"],
        ["ALARM(a) OR ALARM(b)", "yes"],
        ["ALARM(a) AND NOT ALARM(b)", "yes"],
        ["NOT (ALARM(a) OR ALARM(b))", "no"],
        ["ALARM(b) AND ALARM(b) OR ALARM(a)", "yes"],
        ["ALARM(a) OR ALARM(b) AND ALARM(b)", "yes"],
        ["(ALARM(a) OR ALARM(b)) AND ALARM(b)", "no"],
        ["TRUE", "yes"],
        ["FALSE OR ALARM(a)", "yes"],
        ["AT_LEAST(1, ALARM, (a, b))", "cannot tell"],
        ["AT_LEAST(50%, ALARM, (a, b))", "cannot tell"],
        ["AT_LEAST(1, OK, (a, b))", "cannot tell"],
        ["AT_LEAST(3, ALARM, (a, b)) OR ALARM(a)", "yes"],
        ["NOT AT_LEAST(1, ALARM, (a, b)) AND ALARM(b)", "no"],
    ] as const) {
        it(`holds with a in ALARM: ${rule}: ${expected}`, () => {
            assert.equal(holds(rule, "a"), expected);
        });
    }

    it("lists each alarm that it mentions once, by name or ARN", () => {
        const arn = "arn:aws:cloudwatch:eu-north-1:111122223333:alarm:a b";
        assert.deepEqual(
            parseCompositeRule(`ALARM("${arn}") OR (OK(c) AND ALARM(c)) OR ALARM("say \\"x\\"")`)?.alarms,
            [arn, "c", 'say "x"'],
        );
    });

    for (const rule of [
        "",
        "ALARM",
        "ALARM()",
        "ALARM(a",
        "ALARM(a,b)",
        "ALARM(a) ALARM(b)",
        "AND",
        "a",
        "NOT",
        "()",
        "AT_LEAST(x, ALARM, (a))",
        "AT_LEAST(1, ALARM, a)",
        "AT_LEAST(1",
        "AT_LEAST(x1, ALARM, (a))",
        "AT_LEAST(50%%, ALARM, (a))",
        "AT_LEAST(1, XALARM, (a))",
        "AT_LEAST(1, ALARMS, (a))",
        "AT_LEAST",
        "AT_LEAST(1,",
        "ALARM(()",
    ]) {
        it(`does not take ${JSON.stringify(rule)} for a rule`, () => {
            assert.equal(parseCompositeRule(rule), undefined);
        });
    }

    it("takes parentheses and commas in quotes for a part of the name", () => {
        assert.deepEqual(parseCompositeRule('ALARM("a)") OR ALARM("(b") OR ALARM("c,d")')?.alarms, ["a)", "(b", "c,d"]);
    });

    it("reads a hundred levels of brackets and no more", () => {
        const nested = (depth: number) => `${"(".repeat(depth)}TRUE${")".repeat(depth)}`;
        assert.deepEqual([holds(nested(100)), parseCompositeRule(nested(101))], ["yes", undefined]);
    });

    it("ends on any text, however deep its brackets", () => {
        assert.equal(parseCompositeRule("(".repeat(10_000)), undefined);
        assert.equal(parseCompositeRule("NOT ".repeat(10_000)), undefined);
        const token = fc.constantFrom(
            "ALARM",
            "OK",
            "AT_LEAST",
            "(",
            ")",
            ",",
            "AND",
            "OR",
            "NOT",
            "a",
            '"b"',
            "1",
            "50%",
            "TRUE",
            '"',
        );
        fc.assert(
            fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
                parseCompositeRule(tokens.join(" "))?.holds(() => true);
            }),
            propertyRuns(500),
        );
    });
});
