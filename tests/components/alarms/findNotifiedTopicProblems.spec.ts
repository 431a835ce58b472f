import * as assert from "node:assert/strict";
import type { NotifiedTopicsArgs } from "../../../components/alarms/AlarmArgs";
import { findNotifiedTopicProblems, severityNames } from "../../../components/alarms/findNotifiedTopicProblems";
import { type AsFarAsKnown, undecided } from "../../../components/settings/undecided";

const topicArn = "arn:aws:sns:us-east-1:123456789012:pager";

const problemsOf = (
    given: AsFarAsKnown<NotifiedTopicsArgs>,
    severities: Parameters<typeof findNotifiedTopicProblems>[2],
) => findNotifiedTopicProblems("guards.tamper", given, severities);

describe("findNotifiedTopicProblems", () => {
    const severities = ["page", "ticket"];

    const accepted: [string, AsFarAsKnown<NotifiedTopicsArgs>, Parameters<typeof findNotifiedTopicProblems>[2]][] = [
        ["an alarm that notifies the monitor's topic", {}, []],
        ["topics of its own", { topicArns: [topicArn] }, []],
        ["a severity that there is", { severity: "ticket" }, severities],
        ["a severity that is decided later", { severity: undecided }, severities],
        ["a severity among those that are decided later", { severity: "page" }, undecided],
    ];
    for (const [title, given, known] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(problemsOf(given, known), []);
        });
    }

    it("guesses which severity was meant", () => {
        assert.deepEqual(problemsOf({ severity: "pgae" }, severities), [
            'guards.tamper.severity is "pgae"; it must be one of severities: page, ticket. Did you mean page? Correct it, ' +
                "or leave it out and the monitor's own topic is notified.",
        ]);
    });

    it("lists the severities where none is near", () => {
        assert.deepEqual(problemsOf({ severity: "critical" }, severities), [
            'guards.tamper.severity is "critical"; it must be one of severities: page, ticket. Correct it, or leave it out ' +
                "and the monitor's own topic is notified.",
        ]);
    });

    it("says what to add where there are none", () => {
        assert.deepEqual(problemsOf({ severity: "page" }, []), [
            'guards.tamper.severity is "page" and there are no severities. Add severities.page, or leave it out and the ' +
                "monitor's own topic is notified.",
        ]);
    });

    it("refuses topics beside a severity, and names what is wrong with both", () => {
        assert.deepEqual(
            problemsOf({ topicArns: ["pager"], severity: "pager" }, severities).map(
                (problem) => problem.split(" is ")[0],
            ),
            [
                "guards.tamper.topicArns[0]",
                "guards.tamper.topicArns and guards.tamper.severity are both set; one lists topics, the other names one " +
                    "of the monitor's severities. Leave one of them out.",
                "guards.tamper.severity",
            ],
        );
    });
});

describe("severityNames", () => {
    it("are known while what they stand for is decided later", () => {
        assert.deepEqual(severityNames({ page: undecided, ticket: {} }), ["page", "ticket"]);
    });

    it("are none where severities are left out, and are not known while they are decided later", () => {
        assert.deepEqual(severityNames(undefined), []);
        assert.equal(severityNames(undecided), undecided);
    });
});
