import * as assert from "node:assert/strict";
import measured from "../../../documents/auditors/measured.json";
import { faultsNotMade, presentIsNotTold } from "../../../documents/sections/presentIsNotTold";
import { faults } from "../../../drills/rehearsal/faults";

/** What both say is measured by npm run test:auditors, which installs an auditor and an emulator. */
describe("docs/present-is-not-told.md", () => {
    const { rows, measuredOn, versions } = measured;

    it("has the sound account and every fault that the rehearsal knows, or says why not", () => {
        const names = rows.map(({ fault }) => fault);
        assert.deepEqual(names, ["", ...Object.keys(faults).filter((name) => !(name in faultsNotMade))]);
        for (const [fault, why] of Object.entries(faultsNotMade)) {
            assert.ok(presentIsNotTold()["not-measured"].includes(`- \`${fault}\`: ${why}.`), fault);
        }
    });

    it("says when and with which versions it was measured, and counts what it shows", () => {
        const passed = rows.filter(({ fault, prowler }) => fault !== "" && prowler === "PASS").length;
        const page = presentIsNotTold().measurement.replace(/\s+/g, " ");
        assert.ok(page.includes(`Measured on ${measuredOn} with the check of Prowler ${versions.prowler}`), page);
        assert.ok(page.includes(`Prowler's check passes ${passed}; verify finds the alert lost in`), page);
    });
});
