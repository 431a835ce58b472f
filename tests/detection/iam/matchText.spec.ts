import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Answer, PartlyKnownText } from "../../../detection/iam";
import { matchesWildcards, matchText, type TextComparison } from "../../../detection/iam/matchText";
import { propertyRuns } from "../../propertyRuns";

const arn = "arn:aws:cloudwatch:eu-north-1:111122223333:alarm:a";
const whole: PartlyKnownText = arn.split(":");
const withoutAccount: PartlyKnownText = ["arn", "aws", "cloudwatch", "eu-north-1", undefined, "alarm", "a"];
const unknown: PartlyKnownText = [undefined];

describe("matchText", () => {
    const table: readonly (readonly [string, PartlyKnownText, TextComparison, Answer])[] = [
        [arn, whole, "equals", "yes"],
        [arn.toUpperCase(), whole, "equals", "no"],
        [arn.toUpperCase(), whole, "equalsIgnoringCase", "yes"],
        ["arn:aws:cloudwatch:*", whole, "like", "yes"],
        ["arn:aws:cloudwatch:*", whole, "arnLike", "no"],
        ["arn:aws:cloudwatch:*:*:alarm:*", whole, "arnLike", "yes"],
        ["arn:aws:cloudwatch:*:111122223333:*", whole, "arnLike", "yes"],
        ["arn:*", whole, "arnLike", "no"],
        ["111122223333", ["444455556666"], "equals", "no"],
        ["*", unknown, "like", "yes"],
        ["111122223333", unknown, "equals", "cannot tell"],
        [arn, withoutAccount, "equals", "cannot tell"],
        ["arn:aws:cloudwatch:eu-north-1:111122223333:alarm:b", withoutAccount, "equals", "no"],
        ["arn:aws:cloudwatch:eu-north-1:*:alarm:*", withoutAccount, "arnLike", "yes"],
        ["arn:aws:cloudwatch:eu-north-1:*:alarm:*", withoutAccount, "like", "yes"],
        ["arn:aws:cloudwatch:us-east-1:*:alarm:*", withoutAccount, "arnLike", "no"],
        ["arn:aws:cloudwatch:us-east-1:*:alarm:*", withoutAccount, "like", "cannot tell"],
        ["arn:aws:cloudwatch:eu-north-1:111122223333:alarm:*", withoutAccount, "arnLike", "cannot tell"],
        ["arn:aws:cloudwatch:*", withoutAccount, "like", "cannot tell"],
        ["something else", withoutAccount, "equals", "no"],
        ["arn:aws:cloudwatch:*:b", ["arn", "aws", "cloudwatch", undefined, "b"], "equals", "cannot tell"],
        ["arn:aws:cloudwatch:*:b", ["arn", "aws", "cloudwatch", undefined, "b"], "equalsIgnoringCase", "cannot tell"],
        ["ARN:AWS:*:B", ["arn", "aws", undefined, "b"], "equalsIgnoringCase", "cannot tell"],
        ["*:b:c", withoutAccount, "equals", "no"],
        ["*:b:c", withoutAccount, "equalsIgnoringCase", "no"],
        ["*:b:c", withoutAccount, "like", "cannot tell"],
        ["a:b:c", withoutAccount, "like", "no"],
        ["***", unknown, "like", "yes"],
        ["a*", unknown, "like", "cannot tell"],
        ["a:b", unknown, "equals", "cannot tell"],
        ["a:b", unknown, "like", "cannot tell"],
        ["*", withoutAccount, "arnLike", "cannot tell"],
        ["arn:aws:cloudwatch:eu-north-1:1*:alarm:a", withoutAccount, "like", "cannot tell"],
        ["arn:aws:cloudwatch:eu-north-*:*:alarm:b", withoutAccount, "arnLike", "no"],
        ["arn:aws:cloudwatch:eu-north-?:111122223333:alarm:a", withoutAccount, "arnLike", "cannot tell"],
        ["arn:aws:a:b:c:d:e:*", ["arn", "aws", "a", "b", "c", "d", "e", "f", "g"], "arnLike", "yes"],
        ["arn:aws:a:b:c:de", ["arn", "aws", "a", "b", "c", "d", "e"], "arnLike", "no"],
        ["arn:aws:a:b:*", ["arn", "aws", "a", "b", "c", "d"], "arnLike", "no"],
        ["arn:aws:a:b:c", ["arn", "aws", "a", "b", "c"], "arnLike", "yes"],
        ["arn:aws:a:b:c:", ["arn", "aws", "a", "b", "c"], "arnLike", "no"],
    ];
    for (const [pattern, text, comparison, answer] of table) {
        it(`answers ${answer} to ${pattern} ${comparison} ${text.map((part) => part ?? "…").join(":")}`, () => {
            assert.equal(matchText(pattern, text, comparison), answer);
        });
    }

    it("never decides what knowing more would decide otherwise", () => {
        const part = fc.constantFrom("a", "b", "*", "a*", "?", "");
        const parts = fc.array(part, { minLength: 1, maxLength: 7 });
        const comparison = fc.constantFrom<TextComparison>("equals", "equalsIgnoringCase", "like", "arnLike");
        fc.assert(
            fc.property(
                parts,
                fc.array(fc.constantFrom("a", "b", "ab"), { minLength: 2, maxLength: 7 }),
                comparison,
                fc.nat(),
                (pattern, text, how, hidden) => {
                    const partly = text.map((segment, index) => ((hidden >> index) % 2 === 0 ? segment : undefined));
                    const answer = matchText(pattern.join(":"), partly, how);
                    if (answer !== "cannot tell") {
                        assert.equal(matchText(pattern.join(":"), text, how), answer);
                    }
                },
            ),
            propertyRuns(300),
        );
    });
});

describe("matchesWildcards", () => {
    for (const [pattern, text, matches] of [
        ["*", "", true],
        ["", "", true],
        ["?", "", false],
        ["a?c", "abc", true],
        ["a*c*e", "abcde", true],
        ["a*c*f", "abcde", false],
        ["sns:*", "sns:Publish", true],
        ["a", "ab", false],
        ["a.c", "abc", false],
        ["*b", "aab", true],
        ["*ab", "aab", true],
        ["a*?", "a", false],
        ["a**", "a", true],
        ["ab", "a", false],
        ["a", "a?", false],
    ] as const) {
        it(`${matches ? "matches" : "does not match"} ${JSON.stringify(text)} with ${JSON.stringify(pattern)}`, () => {
            assert.equal(matchesWildcards(pattern, text), matches);
        });
    }
});
