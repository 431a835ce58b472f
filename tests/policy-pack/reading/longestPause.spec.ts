import * as assert from "node:assert/strict";
import { longestPause } from "../../../policy-pack/reading/longestPause";

const day = 24 * 60;

const table: readonly (readonly [string, number | undefined])[] = [
    ["cron(0 2 * * *)", day],
    ["cron(0 2 ? * *)", day],
    ["cron(0 2 * * sun)", 7 * day],
    ["cron(0 2 * * SAT-SUN)", 6 * day],
    ["cron(0 2 * * 6-7)", 6 * day],
    ["cron(0,30 8-10/2 * * *)", 21 * 60 + 30],
    ["cron(* * * * *)", 1],
    ["cron(0 2 1 * *)", undefined],
    ["cron(0 2 * * L)", undefined],
    ["cron(0 2 * *)", undefined],
    ["rate(1 day)", undefined],
];

describe("policy-pack/reading/longestPause", () => {
    for (const [expression, expected] of table) {
        it(`of ${expression} is ${expected ?? "not known"}`, () => {
            assert.equal(longestPause(expression), expected);
        });
    }
});
