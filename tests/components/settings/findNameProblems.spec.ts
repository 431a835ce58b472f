import * as assert from "node:assert/strict";
import { findNameProblems, type GivenNames } from "../../../components/settings/findNameProblems";
import { undecided } from "../../../components/settings/undecided";

describe("findNameProblems", () => {
    const accepted: GivenNames[] = [
        {},
        { logGroupName: "aws-controltower/CloudTrailLogs-1.2#x_y" },
        { logGroupName: undecided, namePrefix: undecided, region: undecided },
        { metricNamespace: "CISBenchmark" },
        { metricNamespace: "Security/Sign-in" },
        { namePrefix: "team_1-" },
        { region: "eu-north-1" },
        { region: "us-gov-west-1" },
        { region: "eusc-de-east-1" },
        { runbookUrl: "https://wiki.example.com/runbook?a=b#c" },
        { runbookUrl: "http://wiki/runbook" },
        { runbookUrl: "https://wiki.example.com/@team?to=a@b" },
        { accountAlias: "Production (EU)" },
    ];
    for (const names of accepted) {
        it(`accepts ${
            Object.entries(names)
                .map(([name, value]) => `${name} ${String(value)}`)
                .join(", ") || "nothing"
        }`, () => {
            assert.deepEqual(findNameProblems(names), []);
        });
    }

    const refused: GivenNames[] = [
        { logGroupName: "" },
        { logGroupName: "arn:aws:logs:us-east-1:123456789012:log-group:trail" },
        { logGroupName: "trail logs" },
        { logGroupName: "a".repeat(513) },
        { metricNamespace: "AWS/Logs" },
        { metricNamespace: "a:b" },
        { metricNamespace: "a*" },
        { metricNamespace: "$a" },
        { metricNamespace: "a".repeat(256) },
        { metricNamespace: "  " },
        { metricNamespace: "a\nb" },
        { namePrefix: "team/" },
        { namePrefix: "Sécurité-" },
        { namePrefix: "a".repeat(65) },
        { region: "Stockholm" },
        { region: "eu-north-1a" },
        { runbookUrl: "wiki.example.com" },
        { runbookUrl: "https://wiki example.com" },
        { runbookUrl: "https://wiki.example.com/\u0007" },
        { runbookUrl: "https://wiki.example.com/\u202emoc" },
        { runbookUrl: "https://user:password@wiki.example.com" },
        { runbookUrl: `https://wiki.example.com/${"a".repeat(250)}` },
        { accountAlias: "a\nb" },
        { accountAlias: "a".repeat(64) },
    ];
    for (const names of refused) {
        const [setting = "", value = ""] = Object.entries(names)[0] ?? [];
        it(`refuses ${setting} ${JSON.stringify(value).slice(0, 60)}`, () => {
            const problems = findNameProblems(names);
            assert.equal(problems.length, 1);
            assert.match(
                problems[0] ?? "",
                new RegExp(
                    `^${setting} (is ".*"( \\(\\d+ characters\\))?; it must be |has \\d+ characters; it may have )`,
                    "s",
                ),
            );
            assert.match(problems[0] ?? "", /\.$/);
        });
    }
});
