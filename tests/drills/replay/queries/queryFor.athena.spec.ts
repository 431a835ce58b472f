import * as assert from "node:assert/strict";
import { parseFilterPattern } from "../../../../detection";
import { athenaCondition, athenaQuery } from "../../../../drills/replay/queries/queryFor";

describe("athenaCondition", () => {
    const noNull = "The table does not tell a field that is null from one that is absent.";
    const cases: [string, string, string[]?][] = [
        [
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            "eventname = 'ConsoleLogin' AND errormessage = 'Failed authentication'",
        ],
        ['{ $.userIdentity.type = "Root" }', "useridentity.type = 'Root'"],
        [
            "{ $.responseElements.ConsoleLogin = Failure }",
            "json_extract_scalar(responseelements, '$.ConsoleLogin') = 'Failure'",
        ],
        [
            '{ $.additionalEventData.MFAUsed != "Yes" }',
            "(json_extract_scalar(additionaleventdata, '$.MFAUsed') <> 'Yes' AND json_format(json_extract(additionaleventdata, '$.MFAUsed')) NOT IN ('true', 'false'))",
        ],
        [
            "{ (($.eventName = A) || ($.eventName = B)) && ($.awsRegion != us-east-1) }",
            "(eventname = 'A' OR eventname = 'B') AND awsregion <> 'us-east-1'",
        ],
        [
            "{ ($.eventName = A) && ($.awsRegion = B) || ($.eventName = C) }",
            "eventname = 'A' AND awsregion = 'B' OR eventname = 'C'",
        ],
        ['{ $.errorCode = "*UnauthorizedOperation" }', "errorcode LIKE '%UnauthorizedOperation'"],
        ['{ $.errorCode != "Access_Denied*" }', "errorcode NOT LIKE 'Access!_Denied%' ESCAPE '!'"],
        ["{ $.errorCode = * }", "errorcode IS NOT NULL"],
        ['{ $.userIdentity.userName = "o\'brien" }', "useridentity.username = 'o''brien'"],
        ["{ $.sourceIPAddress = %^203\\.0% }", "regexp_like(sourceipaddress, '^203\\.0')"],
        ["{ $.readOnly IS TRUE }", "readonly = 'true'"],
        ["{ $.readOnly = true }", "FALSE"],
        ["{ $.userIdentity.invokedBy NOT EXISTS }", "useridentity.invokedby IS NULL", [noNull]],
        [
            "{ $.requestParameters.durationSeconds > 3600 }",
            "TRY_CAST(json_format(json_extract(requestparameters, '$.durationSeconds')) AS DOUBLE) > 3600",
        ],
        [
            "{ $.requestParameters.a[0].['b.c'] NOT EXISTS }",
            "json_extract(requestparameters, '$.a[0][\"b.c\"]') IS NULL",
        ],
        ["{ $.managementEvent IS TRUE }", "TRUE", ["$.managementEvent IS TRUE has no counterpart and is left out."]],
        [
            "{ ($.eventName = A) && ($.requestParameters.items[*].x = 1) }",
            "eventname = 'A' AND TRUE",
            ["$.requestParameters.items[*].x = 1 has no counterpart and is left out."],
        ],
        ["{ $.constructor = x }", "TRUE", ["$.constructor = x has no counterpart and is left out."]],
        ["", "TRUE"],
    ];
    for (const [pattern, text, remarks = []] of cases) {
        it(`translates ${pattern || "an empty pattern"}`, () => {
            assert.deepEqual(athenaCondition(parseFilterPattern(pattern)), { text, remarks });
        });
    }

    it("refuses patterns that search text", () => {
        assert.throws(() => athenaCondition(parseFilterPattern("ConsoleLogin")), /use --print logs-insights/);
    });
});

describe("athenaQuery", () => {
    it("says in comments what it is for and what is not exact", () => {
        const lines = athenaQuery(parseFilterPattern("{ $.managementEvent IS TRUE }")).split("\n");
        assert.deepEqual(lines.slice(-6), [
            "-- Not exact, so that more may be returned: $.managementEvent IS TRUE has no counterpart and is left out.",
            "SELECT DISTINCT eventtime, useridentity.type, useridentity.username, sourceipaddress, awsregion,",
            "       recipientaccountid, errormessage, eventid",
            "FROM cloudtrail_logs",
            "WHERE TRUE",
            "ORDER BY eventtime",
        ]);
    });
});
