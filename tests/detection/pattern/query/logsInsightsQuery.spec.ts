import * as assert from "node:assert/strict";
import {
    columnsQuery,
    controls,
    eventNamesQuery,
    logsInsightsQuery,
    parseFilterPattern,
    tamper,
} from "../../../../detection";

const fields =
    "fields eventTime, eventName, userIdentity.arn, userIdentity.userName, sourceIPAddress, awsRegion, errorCode, " +
    "recipientAccountId";

describe("logsInsightsQuery", () => {
    const cases: readonly (readonly [pattern: string, filter: string, remarks?: readonly string[]])[] = [
        [
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
            'eventName = "ConsoleLogin" and errorMessage = "Failed authentication"',
        ],
        ["{ $.eventType != AwsServiceEvent }", '(ispresent(eventType) and eventType != "AwsServiceEvent")'],
        ["{ (($.a = 1) || ($.b = 2)) && ($.c > 3) }", "(a = 1 or b = 2) and c > 3"],
        ["{ $.a = 1 || $.b = 2 && $.c = 3 }", "a = 1 or (b = 2 and c = 3)"],
        ['{ $.a = "say \\"x\\"" }', 'a = "say \\"x\\""'],
        ['{ $.errorCode = "AccessDenied*" }', "errorCode like /^AccessDenied/"],
        ['{ $.errorCode != "AccessDenied*" }', "(ispresent(errorCode) and errorCode not like /^AccessDenied/)"],
        ['{ $.errorCode = "*a/b" }', "errorCode like /a\\/b$/"],
        ['{ $.errorCode = "*a.b*" }', "errorCode like /a\\.b/"],
        ["{ $.errorCode = * }", "ispresent(errorCode)"],
        ["{ $.errorCode = %Denied|Refused% }", "errorCode like /Denied|Refused/"],
        ["{ $.userIdentity.invokedBy NOT EXISTS }", "not ispresent(userIdentity.invokedBy)"],
        ["{ $.resources[0].['a.b'] = x }", 'resources.0.`a.b` = "x"'],
        ["{ $.readOnly IS TRUE }", "", ["$.readOnly IS TRUE has no counterpart and is left out."]],
        ["{ $.a[*].b = x }", "", ["$.a[*].b = x has no counterpart and is left out."]],
        [
            "{ $.a = x && $.b IS NULL }",
            'a = "x" and ispresent(@message)',
            ["$.b IS NULL has no counterpart and is left out."],
        ],
        // Alternatives for the text of one field are a list, wherever they stand among others.
        ["{ $.a = x || $.a = y }", 'a in ["x", "y"]'],
        ["{ $.a = x || $.b = 1 || $.a = y }", 'a in ["x", "y"] or b = 1'],
        ["{ $.c = 1 && ($.a = x || $.a = y) }", 'c = 1 and a in ["x", "y"]'],
        ["{ $.c = 1 && ($.a = x || $.a = y || $.b = z) }", 'c = 1 and (a in ["x", "y"] or b = "z")'],
        ["{ $.a = x || $.a = y* || $.a != z }", 'a = "x" or a like /^y/ or (ispresent(a) and a != "z")'],
        // Terms are searched for in the whole message.
        ["", ""],
        ['ConsoleLogin -"a \\"b\\"" ?c', '@message like "ConsoleLogin" and @message not like "a \\"b\\""'],
        ["?one ?two", '@message like "one" or @message like "two"'],
        ["%a.b|c/d%", "@message like /a.b|c\\/d/"],
        ["[a, b = 1]", "", ["[a, b = 1] tests columns of the text and is left out."]],
    ];
    for (const [pattern, filter, remarks = []] of cases) {
        it(`translates ${pattern || "the blank pattern"}`, () => {
            assert.deepEqual(logsInsightsQuery(parseFilterPattern(pattern), "limit 7"), {
                commands: [fields, ...(filter === "" ? [] : [`filter ${filter}`]), "limit 7"],
                remarks,
            });
        });
    }

    it("has a filter for every pattern of every control, and of changes to the path", () => {
        const { watches } = tamper(["ConsoleSigninFailures", "RootUsage"]);
        const tamperPatterns = watches.kind === "events" ? watches.patterns : [];
        const patterns = [
            ...Object.values(controls).flatMap(({ spellings, companions }) =>
                [...spellings, ...companions].map(({ pattern }) => pattern),
            ),
            ...tamperPatterns,
        ];
        const unfiltered = patterns.filter((pattern) => {
            const [, filter = ""] = logsInsightsQuery(parseFilterPattern(pattern)).commands;
            return !/^filter \w.* (=|in|like) /.test(filter.replace(/^filter \(*/, "filter "));
        });
        assert.ok(patterns.length > 60);
        assert.deepEqual(unfiltered, []);
    });
});

describe("eventNamesQuery", () => {
    const cases: readonly (readonly [pattern: string, names: string | undefined])[] = [
        ["{ $.eventName = A }", 'eventName in ["A"]'],
        ["{ $.eventName = A || $.eventName = B || $.eventName = A }", 'eventName in ["A", "B"]'],
        ["{ ($.a = 1 && $.eventName = A) || ($.eventName = B && $.b IS NULL) }", 'eventName in ["A", "B"]'],
        ["{ $.a = 1 && ($.eventName = A || $.eventName = B) }", 'eventName in ["A", "B"]'],
        ["{ $.eventName = A* }", "eventName like /^A/"],
        ["{ $.eventName = A* || $.eventName = B }", 'eventName in ["B"] or eventName like /^A/'],
        ["{ $.a = 1 || $.eventName = A }", undefined],
        ["{ $.eventName != A }", undefined],
        ["{ $.detail.eventName = A }", undefined],
        ["eventName", undefined],
    ];
    for (const [pattern, names] of cases) {
        it(names === undefined ? `is none for ${pattern}` : `asks for ${names} of ${pattern}`, () => {
            const query = names && [fields, `filter ${names}`, "limit 7"];
            assert.deepEqual(eventNamesQuery(parseFilterPattern(pattern), "limit 7"), query);
        });
    }
});

describe("columnsQuery", () => {
    it("has columns of its own, each under its name, and nothing behind the filter", () => {
        const columns = [
            { name: "eventTime", fields: ["eventTime"] },
            { name: "mfa", fields: ["additionalEventData.MFAUsed"] },
            { name: "who", fields: ["userIdentity.userName", "userIdentity.arn"] },
        ] as const;
        assert.deepEqual(
            columnsQuery(parseFilterPattern("{ $.eventName = ConsoleLogin && $.readOnly IS TRUE }"), columns),
            {
                commands: [
                    "fields eventTime, additionalEventData.MFAUsed as mfa, coalesce(userIdentity.userName, userIdentity.arn) as who",
                    'filter eventName = "ConsoleLogin" and ispresent(@message)',
                ],
                remarks: ["$.readOnly IS TRUE has no counterpart and is left out."],
            },
        );
    });
});
