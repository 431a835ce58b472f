import * as assert from "node:assert/strict";
import { recipientNames, toldText, waitLines } from "../../../drills/render/recipients";
import type { Recipient } from "../../../drills/simulation/simulation";
import { alice } from "../drillFixture";

const carol = { ...alice, name: "carol", mustConfirm: true };
const security = { ...alice, name: "security", protocol: "slack" };
const office = { ...alice, name: "office", protocol: "teams" };

describe("toldText", () => {
    const cases: readonly [recipients: readonly Recipient[], count: number, text: string][] = [
        [[alice], 1, "1 of 1 subscriber told"],
        [[alice, alice], 2, "1 of 2 subscribers told"],
        [[alice, { ...alice, name: "bob" }, carol], 3, "2 told, 1 must confirm"],
        [[carol], 1, "0 told, 1 must confirm"],
        [[alice, carol, security, office], 5, "1 told, 1 must confirm, 2 must be authorised, 1 not told"],
    ];
    for (const [recipients, count, text] of cases) {
        it(`says ${text}`, () => {
            assert.equal(toldText(recipients, count), text);
        });
    }
});

describe("recipientNames", () => {
    it("names each once, with what has to be done first", () => {
        assert.equal(
            recipientNames([alice, carol, carol, office]),
            "alice, carol (once confirmed), office (once authorised)",
        );
    });
});

describe("waitLines", () => {
    it("says what has to be done first, a sentence for each thing", () => {
        assert.deepEqual(waitLines([alice, security, carol, office, carol]), [
            "In AWS nothing reaches carol before the link in the confirmation message is opened.",
            "In AWS nothing reaches security, office before the workspace or team is authorised in the console.",
        ]);
        assert.deepEqual(waitLines([alice]), []);
    });
});
