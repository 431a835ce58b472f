import * as assert from "node:assert/strict";
import { findExclusionProblems } from "../../../components/alarms/findExclusionProblems";
import { undecided } from "../../../components/settings/undecided";
import { type Control, controls } from "../../../detection";

const control = controls["unauthorized-api-calls"] as Control;
type Exclusions = Exclude<Parameters<typeof findExclusionProblems>[2], typeof undecided | undefined>;

const problemsOf = (...exclude: Exclusions[number][]) => findExclusionProblems("exclude", control, exclude);

const table: [string, Parameters<typeof problemsOf>[0], string[]][] = [
    ["a text", { field: "userIdentity.arn", equals: "arn:aws:iam::123456789012:user/scanner" }, []],
    ["a text with wildcards at its ends", { field: "userAgent", like: "*aws-cli*" }, []],
    ["a field of a request", { field: "requestParameters.bucketName", like: "logs-*" }, []],
    ["an exclusion that is decided later", undecided, []],
    [
        "neither equals nor like",
        { field: "eventName" },
        ["exclude[0] has neither equals nor like; one of them says which events are left out. Add it."],
    ],
    [
        "both of them",
        { field: "eventName", equals: "GetUser", like: "Get*" },
        ["exclude[0] has both equals and like; each of them excludes the other. Remove one of them."],
    ],
    [
        "a wildcard in the middle",
        { field: "userIdentity.arn", like: "arn:aws:sts::*:assumed-role/scanner/*" },
        [
            'exclude[0].like is "arn:aws:sts::*:assumed-role/scanner/*"; a filter pattern takes a * as "anything" at the ' +
                "beginning and the end of a text alone, and elsewhere as an asterisk. Use like, with a * at its ends only.",
        ],
    ],
    [
        "a wildcard in equals",
        { field: "userIdentity.arn", equals: "arn:aws:iam::123456789012:*" },
        [
            'exclude[0].equals is "arn:aws:iam::123456789012:*"; a filter pattern takes a * as "anything" at the ' +
                "beginning and the end of a text alone, and elsewhere as an asterisk. Use like, with a * at its ends only.",
        ],
    ],
    [
        "anything at all",
        { field: "userIdentity.arn", like: "*" },
        ['exclude[0].like is "*", which is no text that some events have and others lack. Correct it.'],
    ],
    [
        "a quote",
        { field: "userAgent", equals: 'a"b' },
        ['exclude[0].equals is "a\\"b"; it must have no quote, backslash or control character. Correct it.'],
    ],
    [
        "a field that records do not have",
        { field: "userIdentity.username", equals: "scanner" },
        [
            'exclude[0].field is "userIdentity.username", and CloudTrail records have no "username" there; did you mean ' +
                "userName? Correct it.",
        ],
    ],
    [
        "a misspelt field",
        { field: "sourceIpAddress", equals: "203.0.113.9" },
        [
            'exclude[0].field is "sourceIpAddress", and CloudTrail records have no "sourceIpAddress" there; did you mean ' +
                "sourceIPAddress? Correct it.",
        ],
    ],
    [
        "a selector in place of a field",
        { field: "$.userAgent", equals: "x" },
        [
            'exclude[0].field is "$.userAgent"; it must be the path of a field in a CloudTrail record without $, such as ' +
                "userIdentity.arn. Correct it.",
        ],
    ],
];

describe("findExclusionProblems", () => {
    for (const [title, exclusion, problems] of table) {
        it(`${problems.length === 0 ? "accepts" : "refuses"} ${title}`, () => {
            assert.deepEqual(problemsOf(exclusion), problems);
        });
    }

    it("refuses a tuned alarm that leaves nothing out", () => {
        assert.deepEqual(findExclusionProblems("exclude", control, []), [
            "exclude is empty; a tuned alarm leaves out some of the control's events. Add a field with equals or like, or " +
                "remove tuned.",
        ]);
    });

    it("refuses more than a pattern takes, with the arithmetic", () => {
        const many = Array.from({ length: 20 }, (_, index) => ({
            field: "userIdentity.arn",
            equals: `role/scanner-${index}`,
        }));
        const [problem = "", ...others] = findExclusionProblems("exclude", control, many);
        assert.deepEqual(others, []);
        const [, length, own, added] =
            /^exclude makes a pattern of (\d+) characters: (\d+) of the control and (\d+) of 20 exclusions; CloudWatch Logs takes 1024\. Remove some/.exec(
                problem,
            ) ?? [];
        assert.equal(Number(length), Number(own) + Number(added));
        assert.ok(Number(length) > 1024);
    });
});
