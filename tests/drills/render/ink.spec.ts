import * as assert from "node:assert/strict";
import { inkFor, plainInk } from "../../../drills/render/ink";

const red = "\u001b[31mALARM\u001b[39m";

describe("inkFor", () => {
    it("colours on a terminal", () => {
        assert.equal(inkFor({ isTTY: true }, { TERM: "xterm" }).red("ALARM"), red);
    });
    const plain: readonly [string, { isTTY?: boolean }, NodeJS.ProcessEnv][] = [
        ["a pipe", {}, {}],
        ["a pipe of a build machine", {}, { CI: "true" }],
        ["a terminal with NO_COLOR", { isTTY: true }, { NO_COLOR: "1" }],
        ["a terminal that knows no colours", { isTTY: true }, { TERM: "dumb" }],
    ];
    for (const [where, stream, environment] of plain) {
        it(`leaves text plain on ${where}`, () => {
            assert.equal(inkFor(stream, environment).red("ALARM"), "ALARM");
        });
    }
});

describe("plainInk", () => {
    it("leaves text plain", () => {
        assert.equal(plainInk.bold(plainInk.red("ALARM")), "ALARM");
    });
});
