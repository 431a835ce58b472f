import * as assert from "node:assert/strict";
import { insightsQuery } from "../../../components/alarms/insightsQuery";
import { consoleAuthenticationFailures } from "../../../detection";

const query = (filter: string) =>
    "fields eventTime, userIdentity.type, userIdentity.userName, sourceIPAddress, awsRegion, recipientAccountId " +
    `| filter ${filter} | sort eventTime desc`;

describe("insightsQuery", () => {
    it("asks for what the control counts", () => {
        assert.equal(
            insightsQuery(consoleAuthenticationFailures.pattern),
            query('eventName = "ConsoleLogin" and errorMessage = "Failed authentication"'),
        );
    });

    const translated = [
        ["{ $.a = x }", 'a = "x"'],
        ["{ ($.a.b = x) || ($.c = y) }", 'a.b = "x" or c = "y"'],
        ["{ ($.a = x) && (($.b = y) || ($.c = z)) }", 'a = "x" and (b = "y" or c = "z")'],
        ["{ ($.a = x) && ($.b NOT EXISTS) }", 'a = "x" and not ispresent(b)'],
        ["{ $.a != x }", '(ispresent(a) and a != "x")'],
        ['{ $.a = "say \\"x\\"" }', 'a = "say \\"x\\""'],
    ];
    for (const [pattern = "", filter = ""] of translated) {
        it(`puts ${pattern} as ${filter}`, () => {
            assert.equal(insightsQuery(pattern), query(filter));
        });
    }

    const untranslated = [
        "{ $.a = x* }",
        "{ $.a != x* }",
        "{ $.a > 1 }",
        "{ $.a[0] = x }",
        "{ ($.b = y) && ($.a IS NULL) }",
        "ERROR",
        "",
    ];
    for (const pattern of untranslated) {
        it(`leaves ${pattern || "the empty pattern"} alone`, () => {
            assert.equal(insightsQuery(pattern), undefined);
        });
    }
});
