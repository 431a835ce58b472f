import * as assert from "node:assert/strict";
import { join } from "node:path";
import page from "../../documents/auditors/measured.json";
import { faultsNotMade, prowlerCheck } from "../../documents/sections/presentIsNotTold";
import { faults } from "../../drills/rehearsal/faults";
import { rehearseRun } from "../../drills/rehearsal/rehearse";
import { runStack, type StackRun } from "../../drills/rehearsal/runProgram";
import { deployRehearsal } from "../emulator/deployRehearsal";
import { describeWithEmulator } from "../emulator/describeWithEmulator";
import { EmulatedAccount } from "../emulator/EmulatedAccount";
import { moto } from "../emulator/emulators";
import { versionOf } from "../emulator/installPackages";
import { verifyEmulator } from "../emulator/verifyEmulator";
import { projectRoot } from "../engine/projectRoot";
import { Prowler } from "./Prowler";
import { isWritten, writeMeasurement } from "./writeMeasurement";

describeWithEmulator(
    "An auditor and npm run verify on the same accounts",
    (url) => {
        let run: StackRun;
        let prowler: Prowler;
        const measured: object[] = [];

        before(async function () {
            this.timeout(660_000);
            prowler = Prowler.start(url());
            run = await runStack(join(projectRoot, "Pulumi.dev.yaml"));
        });

        after(() => {
            prowler?.stop();
            if (isWritten) {
                const versions = { prowler: Prowler.version, moto: versionOf(moto.packages) };
                writeMeasurement("measured", { versions, rows: measured });
            }
        });

        for (const fault of ["", ...Object.keys(faults).filter((name) => !(name in faultsNotMade))]) {
            it(`say what the page says of ${fault || "a sound account"}`, async () => {
                await fetch(`${url()}/moto-api/reset`, { method: "POST" });
                await deployRehearsal(
                    new EmulatedAccount(url()),
                    await rehearseRun(run, { faults: fault === "" ? [] : [fault], delayMinutes: 5 }),
                );
                const { document } = await verifyEmulator(url());
                const ofControl = (await prowler.ask()).find(({ check }) => check === prowlerCheck);
                const row = {
                    fault,
                    prowler: ofControl?.status ?? "",
                    verify: document.outcome,
                    lostAt:
                        document.path.hops.find(({ state }: Record<string, string>) => state === "broken")?.hop ?? "",
                    codes: document.path.findings.map(({ code }: Record<string, string>) => code),
                };
                measured.push(row);
                if (!isWritten) {
                    assert.deepEqual(
                        row,
                        page.rows.find((one) => one.fault === fault),
                    );
                }
            });
        }
    },
    moto,
);
