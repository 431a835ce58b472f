import * as assert from "node:assert/strict";
import { controls } from "../../../detection";
import { acceptance } from "../../../documents/auditors/acceptance";
import measured from "../../../documents/auditors/measuredTexts.json";
import { controlsSections } from "../../../documents/sections/controls";

const rowOf = (auditor: string, page: string): string[] =>
    (page.split("\n").find((line) => line.startsWith(`| ${auditor} `)) ?? "")
        .split("|")
        .slice(2, -1)
        .map((cell) => cell.trim());

/** What Prowler and Cloud Custodian say is measured by npm run test:auditors, which installs them and an emulator. */
describe("docs/controls.md", () => {
    it("says of known texts alone who takes them", () => {
        for (const [auditor, taken] of Object.entries({ ...acceptance, "Cloud Custodian": measured.cloudCustodian })) {
            for (const [slug, ids] of Object.entries(taken)) {
                const known = controls[slug]?.spellings.map(({ id }) => id) ?? [];
                assert.deepEqual(
                    ids.filter((id) => !known.includes(id)),
                    [],
                    `${auditor}, ${slug}`,
                );
            }
        }
    });

    it("counts what was measured of the texts of each version", () => {
        const less = { ...measured.cloudCustodian, "vpc-changes": ["cis"], "nacl-changes": [] };
        const page = controlsSections({ ...measured, cloudCustodian: less }).auditors;
        const since13 = new Array(9).fill("14 of 15");
        assert.deepEqual(rowOf("Cloud Custodian", page), ["13 of 14", ...since13, "12 of 14"]);
    });

    it("says when and with which versions it was measured", () => {
        const versions = { prowler: "1.0", cloudCustodian: "2.0", moto: "3.0" };
        const page = controlsSections({ ...measured, measuredOn: "2027-01-31", versions }).auditors;
        assert.match(page, /^Measured on 2027-01-31 with Prowler 1\.0 and Cloud Custodian 2\.0 against moto 3\.0, /m);
    });
});
