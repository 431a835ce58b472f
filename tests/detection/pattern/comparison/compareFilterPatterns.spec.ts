import * as assert from "node:assert/strict";
import { compareFilterPatterns, type PatternComparison, parseFilterPattern } from "../../../../detection";
import { benchmarkPatterns } from "../benchmarkPatterns";

const cis = '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }';
const failedSignIn = '{"eventName":"ConsoleLogin","errorMessage":"Failed authentication"}';

function compare(candidate: string, reference = cis, maximumCost?: number): PatternComparison {
    return compareFilterPatterns(parseFilterPattern(candidate), parseFilterPattern(reference), { maximumCost });
}

interface Row {
    readonly change: string;
    readonly candidate: string;
    readonly expected: Partial<PatternComparison>;
}

const equivalent = { relation: "equivalent", candidateNeverMatches: false } as const;
const and = (term: string): string =>
    `{ $.eventName = ConsoleLogin && $.errorMessage = "Failed authentication" && ${term} }`;
const withMessage = (test: string): string => `{ $.eventName = ConsoleLogin && $.errorMessage ${test} }`;

function narrower(missed = failedSignIn): PatternComparison {
    return { relation: "narrower", missed, candidateNeverMatches: false };
}

function broader(extra: string): PatternComparison {
    return { relation: "broader", extra, candidateNeverMatches: false };
}

function disjoint(extra: string): PatternComparison {
    return { relation: "disjoint", missed: failedSignIn, extra, candidateNeverMatches: false };
}

function message(text: string): string {
    return `{"eventName":"ConsoleLogin","errorMessage":${text}}`;
}

const changesOfTheBenchmarksPattern: readonly Row[] = [
    { change: "other layout", candidate: cis.replaceAll(" = ", "\n=\t"), expected: equivalent },
    {
        change: "extra parentheses",
        candidate: '{ ((($.eventName = ConsoleLogin) && (($.errorMessage = "Failed authentication")))) }',
        expected: equivalent,
    },
    {
        change: "operands in the other order",
        candidate: '{ ($.errorMessage = "Failed authentication") && ($.eventName = ConsoleLogin) }',
        expected: equivalent,
    },
    {
        change: "quotes around ConsoleLogin",
        candidate: cis.replace("ConsoleLogin", '"ConsoleLogin"'),
        expected: equivalent,
    },
    { change: "a repeated test", candidate: and("$.eventName = ConsoleLogin"), expected: equivalent },
    {
        change: "an absorbed alternative",
        candidate: `{ ${cis.slice(2, -2)} || (${cis.slice(2, -2)} && $.awsRegion = "us-east-1") }`,
        expected: equivalent,
    },
    { change: "a bracketed key", candidate: cis.replace("$.eventName", "$.['eventName']"), expected: equivalent },
    {
        change: "the event source as well",
        candidate: and('$.eventSource = "signin.amazonaws.com"'),
        expected: narrower(),
    },
    {
        change: "the absence of an error code as well",
        candidate: and("$.errorCode NOT EXISTS"),
        expected: narrower(`${failedSignIn.slice(0, -1)},"errorCode":0}`),
    },
    { change: "one account only", candidate: and("$.recipientAccountId = 123456789012"), expected: narrower() },
    { change: "one user only", candidate: and('$.userIdentity.userName = "mira"'), expected: narrower() },
    { change: "one address only", candidate: and("$.sourceIPAddress = 192.0.2.*"), expected: narrower() },
    { change: "without MFA only", candidate: and('$.additionalEventData.MFAUsed = "No"'), expected: narrower() },
    { change: "one event type only", candidate: and("$.eventType = AwsConsoleSignIn"), expected: narrower() },
    { change: "an exclusion with !=", candidate: and('$.userIdentity.userName != "robot"'), expected: narrower() },
    {
        change: "an exclusion that spares absent fields",
        candidate: and('($.userIdentity.userName NOT EXISTS || $.userIdentity.userName != "robot")'),
        expected: narrower(`${failedSignIn.slice(0, -1)},"userIdentity":{"userName":{}}}`),
    },
    {
        change: "|| in place of &&",
        candidate: cis.replace("&&", "||"),
        expected: broader('{"eventName":"ConsoleLogin"}'),
    },
    {
        change: "the name alone",
        candidate: "{ $.eventName = ConsoleLogin }",
        expected: broader('{"eventName":"ConsoleLogin"}'),
    },
    {
        change: "the message alone",
        candidate: '{ $.errorMessage = "Failed authentication" }',
        expected: broader('{"errorMessage":"Failed authentication"}'),
    },
    { change: "a trailing *", candidate: withMessage('= "Failed*"'), expected: broader(message('"Failed"')) },
    {
        change: "a leading *",
        candidate: withMessage('= "*authentication"'),
        expected: broader(message('"authentication"')),
    },
    {
        change: "a * at both ends",
        candidate: withMessage('= "*authentication*"'),
        expected: broader(message('"authentication"')),
    },
    {
        change: "a trailing * behind the whole message",
        candidate: withMessage('= "Failed authentication*"'),
        expected: broader(message('"Failed authenticationx"')),
    },
    { change: "just *", candidate: withMessage("= *"), expected: broader(message("0")) },
    {
        change: "a regex without anchors",
        candidate: withMessage("= %Failed authentication%"),
        expected: broader(message('"xFailed authentication"')),
    },
    {
        change: "a regex with both anchors",
        candidate: withMessage("= %^Failed authentication$%"),
        expected: equivalent,
    },
    {
        change: "a regex with operators",
        candidate: withMessage("= %^Failed authenticat[a-z]+$%"),
        expected: broader(message('"Failed authenticatx"')),
    },
    {
        change: "the outcome in place of the message",
        candidate: '{ $.responseElements.ConsoleLogin = "Failure" }',
        expected: {
            relation: "overlapping",
            missed: failedSignIn,
            extra: '{"responseElements":{"ConsoleLogin":"Failure"}}',
            candidateNeverMatches: false,
        },
    },
    {
        change: "!= in place of =",
        candidate: withMessage('!= "Failed authentication"'),
        expected: disjoint(message("0")),
    },
    {
        change: "another case",
        candidate: withMessage('= "Failed Authentication"'),
        expected: disjoint(message('"Failed Authentication"')),
    },
    {
        change: "a typing mistake",
        candidate: withMessage('= "Failed authentification"'),
        expected: disjoint(message('"Failed authentification"')),
    },
    {
        change: "a missing blank",
        candidate: withMessage('= "Failedauthentication"'),
        expected: disjoint(message('"Failedauthentication"')),
    },
    {
        change: "a * in the middle",
        candidate: withMessage('= "Failed*authentication"'),
        expected: disjoint(message('"Failed*authentication"')),
    },
    {
        change: "contradictory tests",
        candidate: and('$.eventName = "SwitchRole"'),
        expected: { relation: "disjoint", missed: failedSignIn, candidateNeverMatches: true },
    },
];

const relations: readonly [candidate: string, relation: string, reference: string, missed?: string, extra?: string][] =
    [
        // = and != are no complements.
        // Neither equal nor different is a number that no double holds.
        ["{ $.a = 1 || $.a != 1 }", "narrower", "{ $.a = * }", '{"a":1e309}'],
        ["{ $.a = 1 || $.a != 1 }", "narrower", "{ $.a = * || $.a NOT EXISTS }", "{}"],
        ['{ $.a NOT EXISTS || $.a != "x" }', "overlapping", "{ $.a IS TRUE || $.a != x }", '{"a":true}', "{}"],
        // Numbers by value, texts by their digits.
        ["{ $.a = 1 }", "broader", '{ $.a = "1" }', undefined, '{"a":1.0}'],
        ["{ $.a = 1.0 }", "overlapping", "{ $.a = 1 }", '{"a":"1"}', '{"a":"1.0"}'],
        ["{ $.a > 1 }", "broader", "{ $.a > 2 }", undefined, '{"a":2}'],
        ["{ $.a > 1 }", "broader", "{ $.a >= 1.5 }", undefined, '{"a":1.25}'],
        ["{ $.a > 1 && $.a < 1 }", "disjoint", "{ $.a = * }", '{"a":0}'],
        ["{ $.a >= 1 && $.a <= 1 }", "narrower", "{ $.a = 1 }", '{"a":"1"}'],
        ["{ $.a = 4* && $.a < 100 }", "narrower", "{ $.a = 4* }", '{"a":400}'],
        ["{ $.a = abc* && $.a < 100 }", "disjoint", "{ $.a = * }", '{"a":0}'],
        ["{ $.a < 10 }", "disjoint", '{ $.a = "a" }', '{"a":"a"}', '{"a":0}'],
        ["{ $.a > 1 }", "disjoint", "{ $.a = x* }", '{"a":"x"}', '{"a":2}'],
        ["{ $.a > 0 }", "overlapping", "{ $.a != 1 && $.a = %^[12]$% }", '{"a":"2"}', '{"a":1}'],
        ["{ $.a > 0 }", "overlapping", "{ $.a != 1 && $.a = 1* }", '{"a":"1x"}', '{"a":1}'],
        // Tests of one field are told apart by their operator and their operand.
        ["{ $.a = %x% && $.a = %y% }", "narrower", "{ $.a = %x% }", '{"a":"x"}'],
        ["{ $.a IS TRUE || $.a IS FALSE }", "broader", "{ $.a IS TRUE }", undefined, '{"a":false}'],
        ["{ $.a IS TRUE && $.a IS FALSE }", "disjoint", "{ $.a IS TRUE }", '{"a":true}'],
        ["{ $.a = * || $.a != * }", "equivalent", "{ $.a = * }"],
        [
            "{ $.a = * || $.a IS NULL || $.a IS TRUE || $.a IS FALSE || $.a NOT EXISTS }",
            "overlapping",
            "{ $.b = 1 }",
            '{"b":1,"a":{}}',
            "{}",
        ],
        ["{ $.a = * && $.a != * }", "disjoint", "{ $.a = * }", '{"a":0}'],
        // Wildcards in a value.
        ["{ $.a = x* && $.a = *y }", "narrower", "{ $.a = x* }", '{"a":"x"}'],
        ["{ $.a = ab* && $.a = *ba }", "broader", "{ $.a = aba }", undefined, '{"a":"abba"}'],
        [
            "{ $.a = *ab* && $.a = *ba* && $.a != aba && $.a != bab }",
            "narrower",
            "{ $.a = *ab* && $.a = *ba* }",
            '{"a":"aba"}',
        ],
        ['{ $.a = "**" }', "equivalent", "{ $.a = * }"],
        ["{ $.a = x* && $.a = y* }", "equivalent", "{ $.a = 1 && $.a IS NULL }"],
        // Places in an event depend on each other.
        ["{ $.a.b = x && $.a NOT EXISTS }", "disjoint", "{ $.a.b = x }", '{"a":{"b":"x"}}'],
        ["{ $.a.b = x && $.a = y }", "disjoint", "{ $.a.b = x }", '{"a":{"b":"x"}}'],
        ["{ $.a.b = x && $.a[0] = y }", "disjoint", "{ $.a.b = x }", '{"a":{"b":"x"}}'],
        ["{ $.a.b NOT EXISTS }", "broader", "{ $.a NOT EXISTS }", undefined, '{"a":0}'],
        ["{ $.a[1] NOT EXISTS }", "broader", "{ $.a[0] NOT EXISTS }", undefined, '{"a":[0]}'],
        ["{ $.a[1] = x && $.a[0] NOT EXISTS }", "disjoint", "{ $.a[1] = x }", '{"a":[0,"x"]}'],
        ["{ $.a IS NULL }", "overlapping", "{ $.a[0] = 1 }", '{"a":[1]}', '{"a":null}'],
        ["{ $.a[0] = 1 }", "overlapping", "{ $.a IS NULL && $.a[1] = x }", '{"a":[null,"x"]}', '{"a":[1]}'],
        ["{ $.a.b > 0 && $.a.b < 2 && $.a.c NOT EXISTS }", "narrower", "{ $.a.b > 0 }", '{"a":{"b":2}}'],
        [
            "{ $.a IS NULL && $.b NOT EXISTS }",
            "overlapping",
            "{ $.a[0] IS NULL && $.a[1] = x }",
            '{"a":[[null],"x"]}',
            '{"a":null}',
        ],
        ["{ $.a[99] = x }", "disjoint", "{ $.a[99] = y }"],
        // Wildcards in a selector: any element, but [*] != wants no element to equal.
        ["{ $.a[*] = x }", "broader", "{ $.a[0] = x }", undefined, '{"a":[0,"x"]}'],
        ["{ $.a.* = x }", "overlapping", "{ $.a[*] = y }", '{"a":["y"]}', '{"a":["x"]}'],
        ["{ $.a.* = x }", "equivalent", "{ $.a[*] = x }"],
        ["{ $.a.* != x }", "overlapping", "{ $.a[*] != x }", '{"a":0}', '{"a":[0,"x"]}'],
        ["{ $.a[*] IS NULL }", "narrower", "{ $.a IS NULL || $.a.* IS NULL }", '{"a":null}'],
        ["{ $.a[*] IS NULL && $.a[0] = x }", "narrower", "{ $.a IS NULL }", '{"a":null}'],
        ["{ $.* IS NULL }", "overlapping", "{ $.a IS NULL }", '{"a":[null]}', '{"b":null}'],
        ["{ $.a[*] NOT EXISTS }", "narrower", "{ $.a[0] NOT EXISTS }", '{"a":{"a":0}}'],
        ["{ $.a[*] != x && $.a[*] = x }", "disjoint", "{ $.a[*] = x }", '{"a":["x"]}'],
        ["{ $.a[*] != x || $.a[*] = x }", "narrower", "{ $.a NOT EXISTS || $.a[*] != x || $.a[*] = x }", "{}"],
        ["{ $.a.* != x && $.a.* = x }", "narrower", "{ $.a.* = x }", '{"a":["x"]}'],
        ["{ $.a[*].b = 1 && $.a[*].c = 2 }", "narrower", "{ $.a[*].b = 1 }", '{"a":[{"b":1}]}'],
        ["{ $.a[*] NOT EXISTS }", "broader", "{ $.a NOT EXISTS }", undefined, '{"a":0}'],
        // Numbers: integers by their digits, others as doubles, none beyond a double; in quotes by what is logged.
        ["{ $.a = 9007199254740993 }", "disjoint", "{ $.a = 9007199254740992 }", '{"a":9007199254740992}'],
        ["{ $.a > 9007199254740992 && $.a < 9007199254740994 }", "equivalent", "{ $.a = 9007199254740993 && $.a > 1 }"],
        ["{ $.a > -1e309 && $.a != -0.5 }", "equivalent", "{ $.a < 1e309 && $.a != -0.5 }"],
        ["{ $.a > 1e-999 }", "equivalent", "{ $.a > 0 }"],
        ["{ $.a = 1e-999 && $.a >= 0 }", "disjoint", "{ $.a >= 0 }"],
        ["{ $.a = -0.0 && $.a <= 0 }", "broader", '{ $.a = "0" && $.a <= 0 }', undefined, '{"a":0.0}'],
        ['{ $.a = "1e0" && $.a > 0 }', "disjoint", "{ $.a = * }"],
        ["{ $.a = *E* && $.a > 5 }", "undecided", "{ $.a > 5 }", '{"a":6}'],
        ["{ $.b = 1 || $.a = *77* && $.a > 1000 }", "undecided", "{ $.b = 1 }"],
        ["{ $.a = %77% && $.a > 1000 }", "undecided", "{ $.b = 1 }", '{"b":1}'],
        // Written as 1e300 or 1.0e300 a number is logged as 1.0E300: whether there is another way is not searched.
        ['{ $.a >= 1e300 && $.a <= 1e300 && $.a != "1.0E300" }', "undecided", "{ $.b = 1 }", '{"b":1}'],
        // No number is left, whatever its digits: none is sought among other ways of writing it.
        ["{ $.a > 5 && $.a <= 5 }", "disjoint", "{ $.a IS TRUE }", '{"a":true}'],
        ["{ $.a > 5 && $.a <= 5 }", "disjoint", "{ $.a = *1x* }", '{"a":"1x"}'],
        ["{ $.a > 5 && $.a <= 5 }", "disjoint", "{ $.a = *x1* }", '{"a":"x1"}'],
        ["{ $.a = * && $.a > 5 && $.a <= 5 }", "disjoint", "{ $.a = * }", '{"a":0}'],
        // Regexes.
        ["{ $.a = %x% }", "equivalent", "{ $.a = *x* }"],
        ["{ $.a = %^x% }", "equivalent", "{ $.a = x* }"],
        ["{ $.a = %x$% }", "equivalent", "{ $.a = *x }"],
        ["{ $.a = %^x|y$% }", "equivalent", "{ $.a = x* || $.a = *y }"],
        ["{ $.a = %^x{2,3}$% }", "equivalent", "{ $.a = xx || $.a = xxx }"],
        ["{ $.a = %^[xy]$% }", "equivalent", "{ $.a = x || $.a = y }"],
        ["{ $.a = %^x?y*$% }", "broader", '{ $.a = "" || $.a = x || $.a = xy }', undefined, '{"a":"y"}'],
        ["{ $.a = %\\d% }", "narrower", "{ $.a = * }", '{"a":""}'],
        ["{ $.a = %a^b% }", "equivalent", "{ $.a = %a^b% }"],
        ["{ $.a = %a^b% }", "disjoint", "{ $.a = x }", '{"a":"x"}'],
        ["{ $.a = %a^b% }", "disjoint", "{ $.a = x* }", '{"a":"x"}'],
        ["{ $.a = %a^b|x% }", "equivalent", "{ $.a = *x* }"],
        ["{ $.a = %a$b|x% }", "equivalent", "{ $.a = *x* }"],
        ["{ $.a = %^$% }", "equivalent", '{ $.a = "" }'],
        ["{ $.a = %^[a-m]*$% && $.a = %^[h-z]*$% }", "equivalent", "{ $.a = %^[h-m]*$% }"],
        ['{ $.a = %^[^\\x00-\\xff]$% && $.a != "\u0100" }', "narrower", "{ $.a = * }", '{"a":0}'],
        // Terms search the whole message: what is told of them is what messages made of them prove.
        ["one two", "equivalent", '"two" one'],
        ["one two", "undecided", "one", "one"],
        ["one", "undecided", '"one two"', undefined, "one"],
        ["?one ?two", "undecided", "two"],
        ["one", "overlapping", "two", "two", "one"],
        ["?one -two", "equivalent", "-two"],
        ["one -two", "overlapping", "three", "three", "one"],
        ["%on.%", "overlapping", "three", "three", "on."],
        ["{ $.a[*] = xyz }", "overlapping", "one", "one", '{"a":["xyz"]}'],
        ["one -one", "undecided", "one", "one"],
        ["one-two", "equivalent", "one -two"],
        ["one?two", "equivalent", "one"],
        ["one.two café", "equivalent", '"café" "one.two"'],
        ["%one|two%", "undecided", "?one ?two"],
        ["", "broader", "one", undefined, "x"],
        ["", "equivalent", "  "],
        // Patterns of different languages.
        ["", "broader", cis, undefined, "x"],
        [cis, "narrower", "", "x"],
        ["", "disjoint", "{ $.a = 1 && $.a = 2 }", undefined, "x"],
        ['ConsoleLogin "Failed authentication"', "overlapping", cis, undefined, "ConsoleLogin Failed authentication"],
        ["-ConsoleLogin", "overlapping", cis, failedSignIn, "x"],
        ["[ip, user, code=404]", "equivalent", "[a, b, c = 404]"],
        ["[ip, user, code=404]", "undecided", "[a, b, c = 4*]"],
        ["[a = one, b]", "undecided", "[a = two, b]", "two x", "one x"],
        ["[a = one && a != two, b]", "undecided", "[a = two, b]", "two x", "one x"],
        ["[a = one || a = two, b]", "undecided", "[a = two, b]", undefined, "one x"],
        ["[a = %one%, b]", "undecided", "[a = two, b]", "two x", "one x"],
        ["[a != one, b]", "undecided", "[a = one, b]", "one x", "x x"],
        ['[a = "two words", b]', "undecided", '[a = "", b]', '"" x', '"two words" x'],
        ["[a > 5, b]", "undecided", "[a > 7, b]", undefined, "6 x"],
        ["[a < 5, b]", "undecided", "[a < 3, b]", undefined, "4 x"],
        ["[a >= 5, b]", "undecided", "[a > 5, b]", undefined, "5 x"],
        ["[a <= 5, b]", "undecided", "[a < 5, b]", undefined, "5 x"],
        ["[..., a = one]", "overlapping", "[a = two, ...]", "two x", "x one"],
        ["{ $.a = 1 }", "undecided", "[...]"],
    ];

/** The shortest event of a pattern is the one that a pattern which counts none misses. */
const shortestEvents: readonly [pattern: string, event: string][] = [
    // Elements and members that no selector names.
    ["{ $.a[2] = x }", '{"a":[0,0,"x"]}'],
    ["{ $.a IS NULL && $.a[0] = x }", '{"a":["x",null]}'],
    ["{ $.a IS NULL && $.a[0] = x && $.a[1] = y }", '{"a":["x","y",null]}'],
    ["{ $.a[*] IS NULL && $.a[*] = x }", '{"a":[null,"x"]}'],
    ["{ $.a.* = x && $.a.b = y }", '{"a":{"b":"y","a":"x"}}'],
    ["{ $.a.* = x && $.a.* = y && $.a.a = z }", '{"a":{"a":"z","b":"x","c":"y"}}'],
    ["{ $.a.*.b = 1 && $.a.c.d = 2 }", '{"a":{"c":{"d":2,"b":1}}}'],
    ["{ $.a[1] = x && $.a IS NULL }", '{"a":[null,"x"]}'],
    ["{ ($.a IS NULL || $.b = 1) && $.a[0] = x }", '{"a":["x",null]}'],
    ["{ ($.a[0] IS NULL || $.b = 1) && $.a IS NULL }", '{"a":[null]}'],
    ["{ ($.a IS NULL || $.b = 1) && $.a.c = x }", '{"a":{"c":"x"},"b":1}'],
    ["{ $.a[*].b = x && $.a.c = y }", '{"a":{"c":"y","a":{"b":"x"}}}'],
    // The shortest alternative, wherever it stands; of null and what else is as long, the first.
    ["{ $.eventName = ConsoleLogin || $.a = x }", '{"a":"x"}'],
    ["{ $.a IS NULL || $.a IS TRUE }", '{"a":null}'],
    // Numbers between, beside and beyond those of the tests.
    ["{ $.a > 1000 && $.a < 1001 }", '{"a":1000.5}'],
    ["{ $.a > 1000 && $.a < 1002 }", '{"a":1001}'],
    ["{ $.a > 1000 }", '{"a":1001}'],
    ["{ $.a < -1000 }", '{"a":-1001}'],
    ["{ $.a > 9007199254740992 && $.a < 9007199254740994 }", '{"a":9007199254740993}'],
    ["{ $.a > -9007199254740994 && $.a < -9007199254740992 }", '{"a":-9007199254740993}'],
    ["{ $.a = 1234* && $.a > 1234 }", '{"a":12340}'],
    ['{ $.a = "1.0" && $.a > 0 }', '{"a":1.0}'],
    ["{ $.a < -1e300 }", '{"a":-2e+300}'],
    ["{ $.a > 1e300 }", '{"a":2e+300}'],
    ['{ $.a > 1e300 && $.a != "5" }', '{"a":2e+300}'],
    ["{ $.a > 0.12345678901234567 && $.a < 0.5 }", '{"a":0.31172839450617285}'],
    ["{ $.a > 12345678901234567.5 }", '{"a":12345678901234568}'],
    // Numbers by their digits alone.
    ["{ $.a = *-1* }", '{"a":-1}'],
    ["{ $.a = *-0* && $.a <= 0 }", '{"a":-0.0}'],
    ["{ $.a = *.5 }", '{"a":0.5}'],
    ["{ $.a = 0* && $.a = *1 }", '{"a":0.1}'],
    // Texts in which what has been read can be the beginning of what is to come.
    ["{ $.a = *aab && $.a = aaa* }", '{"a":"aaab"}'],
    ["{ $.a = *ababc && $.a = ababab* }", '{"a":"abababc"}'],
    ["{ $.a = %^x|y$% && $.a = *z }", '{"a":"xz"}'],
];

/** Pairs that are settled within so many steps, hardly more than they need: what cannot be is not searched. */
const costs: readonly [maximumCost: number, candidate: string, reference: string][] = [
    [10, cis, '{ ($.errorMessage = "Failed authentication") && ($.eventName = ConsoleLogin) }'],
    [51, "{ $.a = 1 }", "{ $.a = 2 }"],
    [1100, withMessage('= "*authentication*"'), cis],
    [700, withMessage("= %^Failed authentication$%"), cis],
    [65, "{ $.a = %^[a-m]*$% && $.a = %^[h-z]*$% }", "{ $.a = %^[h-m]*$% }"],
    [410, "{ $.a = *abc* && $.a != %bc% }", "{ $.a = *abc* }"],
    // Alternatives that the event so far meets are not searched.
    [
        40,
        "{ ($.a NOT EXISTS || $.a != x) && ($.b NOT EXISTS || $.b != x) && ($.c NOT EXISTS || $.c != x) && ($.d NOT EXISTS || $.d != x) }",
        "{ $.e = 1 }",
    ],
    [
        220,
        "{ ($.a = 1 || $.b = 2) && ($.c = 3 || $.d = 4) && ($.e = 5 || $.f = 6) }",
        "{ ($.f = 6 || $.e = 5) && ($.d = 4 || $.c = 3) && ($.b = 2 || $.a = 1) }",
    ],
    [
        140,
        "{ ($.a = 1 && $.b = 2) || ($.c = 3 && $.d = 4) || ($.e = 5 && $.f = 6) }",
        "{ ($.f = 6 && $.e = 5) || ($.d = 4 && $.c = 3) || ($.b = 2 && $.a = 1) }",
    ],
];

describe("compareFilterPatterns", () => {
    describe("with the benchmark's pattern", () => {
        for (const { change, candidate, expected } of changesOfTheBenchmarksPattern) {
            it(`finds ${change} ${expected.relation}`, () => {
                assert.deepEqual(compare(candidate), expected);
            });
        }
    });

    describe("on every part of the language", () => {
        for (const [candidate, relation, reference, missed, extra] of relations) {
            it(`finds ${candidate || "the blank pattern"} ${relation} to ${reference || "the blank pattern"}`, () => {
                const comparison = compare(candidate, reference);
                assert.equal(comparison.relation, relation);
                if (missed !== undefined) {
                    assert.equal(comparison.missed, missed);
                }
                if (extra !== undefined) {
                    assert.equal(comparison.extra, extra);
                }
            });
        }

        for (const [pattern, event] of shortestEvents) {
            it(`finds the shortest event that ${pattern} counts`, () => {
                const { missed, candidateNeverMatches } = compare("{ $.z IS TRUE && $.z IS FALSE }", pattern);
                assert.deepEqual([missed, candidateNeverMatches], [event, true]);
            });
        }

        for (const [maximumCost, candidate, reference] of costs) {
            it(`settles ${candidate} and ${reference} in ${maximumCost} steps`, () => {
                assert.notEqual(compare(candidate, reference, maximumCost).relation, "undecided");
            });
        }

        it("says why it could not decide", () => {
            assert.equal(
                compare("{ $.a = 1 }", "{ $.a = 2 }", 50).reason,
                "The comparison was given up after 50 steps.",
            );
            assert.equal(
                compare("{ $.a = *E* && $.a > 5 }", "{ $.a > 5 }").reason,
                "A field is compared both as a number and by the digits that it is written with.",
            );
            assert.equal(
                compare("one two", "one").reason,
                "Only JSON patterns can be compared for all events, and no event was found that settles it.",
            );
            assert.equal(
                compare("{ $.a = %a{500}% }", "{ $.a = x* }").reason,
                "The regex %a{500}% cannot be compared.",
            );
            assert.equal(
                compare("{ $.a[100] = x }", "{ $.a[100] = y }").reason,
                "An index in a selector is too large to be compared.",
            );
        });

        it("puts the reference's fields first in a witness", () => {
            const { extra } = compare("{ $.x = * && $.errorMessage = * && $.eventName = ConsoleLogin }");
            assert.equal(extra, '{"eventName":"ConsoleLogin","errorMessage":0,"x":0}');
        });
    });

    describe("among the patterns of the benchmark's monitoring section", () => {
        it("finds the seven alternatives for security groups broader than the six, by the one added", () => {
            assert.deepEqual(
                compare(benchmarkPatterns.row10b, benchmarkPatterns.row10a),
                broader('{"eventName":"ModifySecurityGroupRules"}'),
            );
        });
    });
});
