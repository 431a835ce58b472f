import * as assert from "node:assert/strict";
import { findFurtherAlarmsProblems } from "../../../components/alarms/findFurtherAlarmsProblems";
import { findMetricFilterAlarmProblems } from "../../../components/alarms/findMetricFilterAlarmProblems";
import { findAlarmTopicProblems } from "../../../components/notifications/findNotificationProblems";
import { findTagProblems, type GivenTags } from "../../../components/settings/findTagProblems";
import { undecided } from "../../../components/settings/undecided";
import { findAuditTrailProblems } from "../../../components/trail/findAuditTrailProblems";

const tags = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${index}`, ""]));

describe("findTagProblems", () => {
    const accepted: [string, GivenTags | undefined][] = [
        ["none", undefined],
        ["no tags", {}],
        ["whatever is decided later", undecided],
        ["a value that is decided later", { owner: undecided }],
        ["fifty", tags(50)],
        ["the longest key and value", { ["k".repeat(128)]: "v".repeat(256) }],
        ["every character that AWS takes", { "Kostenställe_1.a:b/c=d+e-f@g": "会計 2026" }],
    ];
    for (const [title, given] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findTagProblems(given), []);
        });
    }

    const refused: [string, GivenTags, string][] = [
        ["fifty-one", tags(51), "tags has 51 tags; AWS takes 50 on a resource. Remove 1."],
        [
            "an empty key",
            { "": "x" },
            "tags has an empty key; a key must have 1 to 128 characters. Name it, or remove the tag.",
        ],
        [
            "a long key",
            { ["k".repeat(129)]: "x" },
            `tags has a key of 129 characters, "${"k".repeat(20)}…"; a key must have 1 to 128. Shorten it.`,
        ],
        [
            "a long value",
            { owner: "v".repeat(257) },
            "tags.owner has 257 characters; a value must have 256 at most. Shorten it.",
        ],
        [
            "a key of AWS",
            { "AWS:owner": "x" },
            'tags has the key "AWS:owner"; AWS keeps keys that start with aws: for itself. Rename it.',
        ],
        [
            "a character in a key",
            { "own#er": "x" },
            'tags has the key "own#er"; a key takes letters, digits, blanks and _ . : / = + - @. Rename it.',
        ],
        [
            "a character in a value",
            { owner: "me & you" },
            'tags.owner is "me & you"; a value takes letters, digits, blanks and _ . : / = + - @. Correct it.',
        ],
    ];
    for (const [title, given, problem] of refused) {
        it(`refuses ${title}`, () => {
            assert.deepEqual(findTagProblems(given), [problem]);
        });
    }

    it("is asked for the tags of every component", () => {
        const bad = { tags: { "aws:x": "y" } };
        const problem = 'tags has the key "aws:x"; AWS keeps keys that start with aws: for itself. Rename it.';
        const topicArns = ["arn:aws:sns:us-east-1:123456789012:alerts"];
        const logGroupName = "trail-logs";
        const control = "console-authentication-failures";
        assert.deepEqual(findAlarmTopicProblems(bad), [problem]);
        assert.deepEqual(findAuditTrailProblems({ name: "main", ...bad }), [problem]);
        assert.deepEqual(
            findFurtherAlarmsProblems({ logGroupName, metricNamespace: "CISBenchmark", topicArns, ...bad }),
            [problem],
        );
        assert.deepEqual(findMetricFilterAlarmProblems({ control, logGroupName, topicArns, ...bad }), [problem]);
    });
});
