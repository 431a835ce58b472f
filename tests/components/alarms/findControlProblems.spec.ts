import * as assert from "node:assert/strict";
import { findControlProblems } from "../../../components/alarms/findControlProblems";
import { undecided } from "../../../components/settings/undecided";
import { benchmarkVersions, controls } from "../../../detection";

type Given = Parameters<typeof findControlProblems>[0];

const off = (...slugs: string[]) => Object.fromEntries(slugs.map((slug) => [slug, { enabled: false, reason: "Why." }]));

const accepted: [string, Given][] = [
    ["nothing, which is the default control", {}],
    ["a version", { benchmark: "5.0" }],
    ["a version that is decided later", { benchmark: undecided, controls: { "root-usage": {} } }],
    ["controls that are decided later", { controls: undecided }],
    ["a control that is decided later", { controls: { "root-usage": undecided } }],
    ["a control that is off with a reason", { benchmark: "7.0", controls: off("root-usage") }],
    [
        "a reason that is decided later",
        { benchmark: "7.0", controls: { "root-usage": { enabled: false, reason: undecided } } },
    ],
    [
        "details that are on, off or set",
        {
            controls: {
                "root-usage": { details: true },
                "cloudtrail-changes": { details: false },
                "vpc-changes": { details: { perSource: true, topicArns: ["arn:aws:sns:us-east-1:123456789012:a"] } },
            },
        },
    ],
    ["details that are decided later", { controls: { "root-usage": { details: undecided } } }],
    [
        "a companion and a tuned alarm",
        {
            controls: {
                "root-usage": {
                    companions: { "services-for-root": { threshold: 2 } },
                    tuned: { exclude: [{ field: "userIdentity.invokedBy", like: "*.amazonaws.com" }] },
                },
            },
        },
    ],
];

const readOnly = {
    happening: "Somebody looked.",
    pattern: "{ $.readOnly IS TRUE }",
    metricName: "Looks",
    counted: ['{"readOnly":true}'],
    ignored: ['{"readOnly":false}'],
};

const refused: [string, Given, string[]][] = [
    [
        "details of a severity that there is not",
        { controls: { "root-usage": { details: { severity: "pager" } } } },
        ['controls.root-usage.details.severity is "pager"; it must be one of severities: ticket. Correct it, o'],
    ],
    [
        "details of a control whose pattern no query can say",
        { ownControls: { looks: readOnly }, controls: { looks: { details: true } } },
        [
            "controls.looks.details asks for a query of CloudWatch Logs Insights that lists what the control's pattern counts, and " +
                "that cannot be said there: $.readOnly IS TRUE has no counterpart and is left out. Remove it, or write the " +
                "pattern without that test.",
        ],
    ],
    [
        "a version that there is not",
        { benchmark: "8.0" },
        [
            'benchmark is "8.0"; it must be a version of the CIS AWS Foundations Benchmark, or security-hub: ' +
                `${benchmarkVersions.join(", ")}. Correct it, in quotes, or leave it out for the controls that are named alone.`,
        ],
    ],
    [
        "a misspelt slug",
        { controls: { "root-usgae": {} } },
        ['controls has "root-usgae", which is no control; did you mean root-usage? Rename it, or remove it.'],
    ],
    [
        "a slug that is like no other",
        { controls: { "coffee-machine": {} } },
        [
            `controls has "coffee-machine", which is no control; they are ${Object.keys(controls).join(", ")}. Correct it, or remove it.`,
        ],
    ],
    [
        "a control that the version does not have",
        { benchmark: "1.2", controls: { "organizations-changes": {} } },
        ["controls.organizations-changes is not a control of version 1.2. Remove it, or name another benchmark."],
    ],
    [
        "a control that AWS Security Hub does not have",
        { benchmark: "security-hub", controls: { "organizations-changes": {} } },
        ["controls.organizations-changes is not a control of AWS Security Hub. Remove it, or name another benchmark."],
    ],
    [
        "a control that is off without a reason",
        { benchmark: "7.0", controls: { "root-usage": { enabled: false, reason: " " } } },
        [
            "controls.root-usage.enabled is false and controls.root-usage.reason is missing; an auditor asks why a control is " +
                "not monitored. Add a sentence that says what watches instead.",
        ],
    ],
    [
        "a reason for a control that is on",
        { controls: { "root-usage": { reason: "Why." } } },
        [
            "controls.root-usage.reason says why the control is not monitored, and controls.root-usage.enabled is not false. " +
                "Set enabled to false, or remove the reason.",
        ],
    ],
    [
        "every control switched off",
        { benchmark: "7.0", controls: off(...Object.keys(controls)) },
        [
            "controls switches off every control, so that nothing would be monitored. Leave one of them on, or name a benchmark.",
        ],
    ],
    [
        "a misspelt companion",
        { controls: { "console-authentication-failures": { companions: { "unknown-user": {} } } } },
        [
            'controls.console-authentication-failures.companions has "unknown-user", which is no companion of the control; did ' +
                "you mean unknown-user-name? Rename it, or remove it.",
        ],
    ],
    [
        "an alarm that can never tell anybody",
        { controls: { "root-usage": { alarm: { treatMissingData: "breaching" } } } },
        ["controls.root-usage.alarm can never tell anybody: "],
    ],
    [
        "a severity that there is not",
        { controls: { "root-usage": { severity: "page", burst: { severity: "pgae" } } } },
        [
            'controls.root-usage.severity is "page"; it must be one of severities: ticket.',
            'controls.root-usage.burst.severity is "pgae"; it must be one of severities: ticket.',
        ],
    ],
    [
        "a burst of no events",
        { controls: { "root-usage": { burst: { threshold: 0 } } } },
        ["controls.root-usage.burst.threshold is 0; it must be a whole number of events, at least 1."],
    ],
];

describe("findControlProblems", () => {
    for (const [title, given] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findControlProblems(given, []), []);
        });
    }
    for (const [title, given, starts] of refused) {
        it(`refuses ${title}`, () => {
            const problems = findControlProblems(given, ["ticket"]);
            assert.deepEqual(
                problems.map((problem, index) => problem.slice(0, starts[index]?.length)),
                starts,
            );
        });
    }
});
