import * as assert from "node:assert/strict";
import type { Sighting } from "../../../drills/replay/judging/judgeRecord";
import { signInsAfterFailures } from "../../../drills/replay/signInsAfterFailures";

const nine = Date.UTC(2026, 2, 2, 9);

/** A sign-in so many minutes after nine. */
const signIn = (minute: number, who = "alice", from = "203.0.113.9", account = "123456789012"): Sighting => ({
    time: nine + minute * 60_000,
    seenBy: [],
    who,
    from,
    what: "?",
    region: "?",
    account,
    userAgent: "?",
    isRoot: false,
    usedSecondFactor: false,
});
const found = (failures: readonly Sighting[], successes: readonly Sighting[]) =>
    signInsAfterFailures(failures, successes).map(({ success, failures: count, since, same }) => [
        (success.time - nine) / 60_000,
        count,
        (since - nine) / 60_000,
        same,
    ]);

describe("signInsAfterFailures", () => {
    const three = [0, 1, 2].map((minute) => signIn(minute));
    const rows: [
        what: string,
        failures: readonly Sighting[],
        successes: readonly Sighting[],
        ReturnType<typeof found>,
    ][] = [
        ["the same user from the same address", three, [signIn(3)], [[3, 3, 0, "user and address"]]],
        ["the same user from elsewhere", three, [signIn(3, "alice", "198.51.100.1")], [[3, 3, 0, "user"]]],
        [
            "another user from the same address, as after spraying passwords",
            ["a", "b", "c", "d"].map((who, minute) => signIn(minute, who)),
            [signIn(9, "d")],
            [[9, 4, 0, "address"]],
        ],
        ["two failures only", three.slice(1), [signIn(3)], []],
        ["failures of an hour ago", three, [signIn(63)], []],
        ["failures after it", three, [signIn(-1)], []],
        ["a user of that name in another account", three, [signIn(3, "alice", "198.51.100.1", "111122223333")], []],
        [
            "names that CloudTrail hides",
            [0, 1, 2].map((minute) => signIn(minute, "(hidden)", "?")),
            [signIn(3, "(hidden)", "?")],
            [],
        ],
        [
            "calls of a service",
            [0, 1, 2].map((minute) => signIn(minute, "?", "AWS Internal")),
            [signIn(3, "x", "AWS Internal")],
            [],
        ],
        [
            "a second success, whose failures are the first one's",
            three,
            [signIn(4), signIn(3)],
            [[3, 3, 0, "user and address"]],
        ],
    ];
    for (const [what, failures, successes, wanted] of rows) {
        it(`${wanted.length === 0 ? "does not take for one" : "finds a success after failures of"} ${what}`, () => {
            assert.deepEqual(found(failures, successes), wanted);
        });
    }
});
