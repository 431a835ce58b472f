import * as assert from "node:assert/strict";
import type { Finding } from "../../../../detection";
import {
    bestPath,
    doubted,
    isBroken,
    isComplete,
    outcomeOf,
    type Path,
    remarked,
    type Step,
} from "../../../../detection/alertPath/report/path";
import { placed } from "../compliantDeployment";

const finding: Finding = {
    code: "CONDITION_NOT_JUDGED",
    hop: "topic",
    observed: "Seen.",
    wanted: "Wanted.",
    remedy: "Do.",
};
const letters: Readonly<Record<string, Step["state"]>> = {
    h: "holds",
    o: "outside",
    b: "broken",
    c: "cannot tell yet",
    n: "not reached",
};
/** A step for each letter; `!` behind it is a finding, `?` a remark. */
const path = (text: string, id = "a"): Path =>
    [...text.matchAll(/([a-z])([!?]*)/g)].map(([, letter = "", said = ""]) => ({
        hop: "topic",
        state: letters[letter] ?? "holds",
        resource: placed(id),
        findings: [...said].filter((each) => each === "!").map(() => finding),
        remarks: [...said].filter((each) => each === "?").map(() => finding),
    }));

describe("bestPath", () => {
    const table: readonly (readonly [why: string, better: string, worse: string])[] = [
        ["it holds", "hhh", "hch"],
        ["it holds outside as well", "oo?h", "hch"],
        ["it may hold", "ccc", "hhb!"],
        ["it holds, whatever is remarked", "hh???", "hhc"],
        ["it gets further", "hhb!!!", "hb!n"],
        ["it gets further, whatever is open", "ccb!", "bnn"],
        ["it leads to more of what is behind a fault", "hb!!h", "hb!n"],
        ["it has fewer faults", "hb!c?", "hb!!h"],
        ["less of it is open", "hc???h", "hcc"],
        ["less of it is open behind a fault", "hb!???h", "hb!c"],
        ["less is remarked", "h?h", "h?h?"],
    ];
    for (const [why, better, worse] of table) {
        it(`takes ${better} before ${worse}: ${why}`, () => {
            const [one, other] = [path(better, "z"), path(worse, "a")];
            assert.deepEqual([bestPath([one, other]), bestPath([other, one])], [one, one]);
        });
    }

    it("goes by the ids where all else is equal, and takes the first of equals", () => {
        const [a, b, again] = [path("hh", "a"), path("hh", "b"), path("hh", "a")];
        assert.equal(bestPath([b, a, again]), a);
        assert.equal(bestPath([again, b, a]), again);
        const nameless = path("hh").map(({ resource: _, ...step }) => step);
        assert.equal(bestPath([a, nameless]), nameless);
        assert.equal(bestPath([]), undefined);
    });
});

describe("outcomeOf", () => {
    for (const [text, outcome] of [
        ["hoh", "told"],
        ["", "told"],
        ["hch", "cannot tell yet"],
        ["hn", "cannot tell yet"],
        ["cb!n", "lost"],
    ] as const) {
        it(`says ${outcome} of "${text}"`, () => {
            const one = path(text);
            assert.equal(outcomeOf(one), outcome);
            assert.deepEqual([isComplete(one), isBroken(one)], [outcome === "told", outcome === "lost"]);
        });
    }
});

describe("doubted", () => {
    for (const [before, after] of [
        ["h", "c?"],
        ["o?", "c??"],
        ["c", "c?"],
        ["b!", "b!?"],
        ["n", "n?"],
    ] as const) {
        it(`turns ${before} into ${after}`, () => {
            const [step, expected] = [path(before)[0], path(after)[0]];
            assert.ok(step && expected);
            const open = expected.state === "cannot tell yet" ? { open: new Set([finding.code]) } : {};
            assert.deepEqual(doubted(step, finding), { ...expected, ...open });
            assert.deepEqual(remarked(step, finding), { ...expected, state: step.state });
        });
    }
});
