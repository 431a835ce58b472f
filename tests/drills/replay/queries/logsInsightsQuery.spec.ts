import * as assert from "node:assert/strict";
import { parseFilterPattern } from "../../../../detection";
import { logsInsightsCondition, logsInsightsQuery } from "../../../../drills/replay/queries/logsInsightsQuery";

describe("logsInsightsCondition", () => {
    const cases: [string, string, string[]?][] = [
        [
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            'eventName = "ConsoleLogin" and errorMessage = "Failed authentication"',
        ],
        ["{ $.eventType != AwsServiceEvent }", '(ispresent(eventType) and eventType != "AwsServiceEvent")'],
        ["{ (($.a = 1) || ($.b = 2)) && ($.c > 3) }", "(a = 1 or b = 2) and c > 3"],
        ['{ $.errorCode = "AccessDenied*" }', "errorCode like /^AccessDenied/"],
        ['{ $.errorCode = "*a/b" }', "errorCode like /a\\/b$/"],
        ["{ $.errorCode = * }", "ispresent(errorCode)"],
        ["{ $.errorCode = %Denied|Refused% }", "errorCode like /Denied|Refused/"],
        ["{ $.userIdentity.invokedBy NOT EXISTS }", "not ispresent(userIdentity.invokedBy)"],
        ["{ $.resources[0].['a.b'] = x }", 'resources.0.`a.b` = "x"'],
        ["{ $.readOnly IS TRUE }", "ispresent(@message)", ["$.readOnly IS TRUE has no counterpart and is left out."]],
        ["{ $.a[*].b = x }", "ispresent(@message)", ["$.a[*].b = x has no counterpart and is left out."]],
        ["ConsoleLogin", "ispresent(@message)", ["ConsoleLogin searches the text of log events and is left out."]],
    ];
    for (const [pattern, text, remarks = []] of cases) {
        it(`translates ${pattern}`, () => {
            assert.deepEqual(logsInsightsCondition(parseFilterPattern(pattern)), { text, remarks });
        });
    }
});

describe("logsInsightsQuery", () => {
    it("lists each event once, in order", () => {
        const lines = logsInsightsQuery(parseFilterPattern("{ $.eventName = ConsoleLogin }")).split("\n");
        assert.deepEqual(lines.slice(-4), [
            '| filter eventName = "ConsoleLogin"',
            "| sort eventTime asc",
            "| dedup eventID",
            "| limit 10000",
        ]);
    });
});
