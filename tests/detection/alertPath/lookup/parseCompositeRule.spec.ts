import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseCompositeRule } from "../../../../detection/alertPath/lookup/parseCompositeRule";
import { propertyRuns } from "../../../propertyRuns";

const holds = (rule: string, ...inAlarm: string[]): boolean | undefined =>
    parseCompositeRule(rule)?.holds((alarm) => inAlarm.includes(alarm));

describe("parseCompositeRule", () => {
    for (const [rule, expected] of [
        ["ALARM(a)", true],
        ['ALARM("a")', true],
        ["alarm( a )", true],
        ["ALARM(b)", false],
        ["OK(a)", false],
        ["OK(b)", true],
        ["INSUFFICIENT_DATA(a)", false],
        ["ALARM(a) AND ALARM(b)", false],
        ["ALARM(a) OR ALARM(b)", true],
        ["ALARM(a) AND NOT ALARM(b)", true],
        ["NOT (ALARM(a) OR ALARM(b))", false],
        ["ALARM(b) AND ALARM(b) OR ALARM(a)", true],
        ["ALARM(a) OR ALARM(b) AND ALARM(b)", true],
        ["(ALARM(a) OR ALARM(b)) AND ALARM(b)", false],
        ["TRUE", true],
        ["FALSE OR ALARM(a)", true],
        ["AT_LEAST(1, ALARM, (a, b))", true],
        ["AT_LEAST(2, ALARM, (a, b))", false],
        ["AT_LEAST(50%, ALARM, (a, b))", true],
        ["AT_LEAST(1, OK, (a, b))", true],
        ["AT_LEAST(3, ALARM, (a, b)) OR ALARM(a)", true],
    ] as const) {
        it(`${expected ? "holds" : "does not hold"} with a in ALARM: ${rule}`, () => {
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
    ]) {
        it(`does not take ${JSON.stringify(rule)} for a rule`, () => {
            assert.equal(parseCompositeRule(rule), undefined);
        });
    }

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
