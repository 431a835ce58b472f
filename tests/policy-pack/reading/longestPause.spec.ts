import * as assert from "node:assert/strict";
import { longestPause } from "../../../policy-pack/reading/longestPause";

const [hour, day] = [60, 1440];
const never = Number.POSITIVE_INFINITY;

const table: readonly (readonly [expression: string, minutes: number])[] = [
    ["cron(* * * * *)", 1],
    ["cron(0 * * * *)", hour],
    ["cron(0,20 * ? * *)", 40],
    ["cron(0 2 * * *)", day],
    ["cron(0 0,12 * * ?)", 12 * hour],
    ["cron(0 9-17 * * *)", 16 * hour],
    ["cron(0 18 * * FRI)", 7 * day],
    ["cron(0 0 * * MON-FRI)", 3 * day],
    ["cron(0 0 * * sun,wed)", 4 * day],
    ["cron(0 0 * * 7)", 7 * day],
    ["cron(0/5 * * * *)", 5],
    ["cron(0 */9 * * *)", 9 * hour],
    ["cron(0 0 1-31 1-12 0-6)", day],
    ["cron(0 1 1 * *)", never],
    ["cron(0 1 * JAN *)", never],
    ["cron(60 25 * * *)", never],
    ["cron(0 2 * *)", never],
    ["at(2027-01-01T00:00)", never],
    ["", never],
];

describe("longestPause", () => {
    for (const [expression, minutes] of table) {
        it(`is ${minutes} minutes for ${expression || "nothing"}`, () => {
            assert.equal(longestPause(expression), minutes);
        });
    }
});
