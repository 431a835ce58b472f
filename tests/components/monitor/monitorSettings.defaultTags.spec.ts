import * as assert from "node:assert/strict";
import { findDefaultTagProblems } from "../../../components/monitor/monitorSettings";
import { undecided } from "../../../components/settings/undecided";

const tagged = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, "x"]));
const defaults = (...keys: readonly string[]) => JSON.stringify({ tags: tagged(...keys) });
const fifty = Array.from({ length: 50 }, (_, index) => `key${index}`);

describe("findDefaultTagProblems", () => {
    const accepted: [string, string | undefined, Parameters<typeof findDefaultTagProblems>[1]][] = [
        ["no default tags", undefined, tagged(...fifty)],
        ["what is left to the provider", "{", tagged(...fifty)],
        ["50 tags, of which some are the default ones", defaults("key0", "key1"), tagged(...fifty)],
        ["default tags beside tags that are decided later", defaults("owner"), undecided],
        ["more than 50 tags, which are reported elsewhere", defaults("owner"), tagged("key50", ...fifty)],
    ];
    for (const [title, text, tags] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findDefaultTagProblems(text, tags), []);
        });
    }

    it("refuses more than 50 tags together", () => {
        assert.deepEqual(findDefaultTagProblems(defaults("owner"), tagged(...fifty)), [
            "tags and aws:defaultTags.tags have 51 keys together; AWS takes 50 tags on a resource. Remove 1.",
        ]);
    });

    it("refuses a default tag that AWS refuses", () => {
        assert.deepEqual(findDefaultTagProblems(defaults("aws:owner"), {}), [
            'aws:defaultTags.tags has the key "aws:owner"; AWS keeps keys that start with aws: for itself. Rename it.',
        ]);
    });
});
