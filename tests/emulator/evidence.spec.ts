import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { controlsOf } from "../../detection";
import { rehearseRun } from "../../drills/rehearsal/rehearse";
import { runStack } from "../../drills/rehearsal/runProgram";
import { projectRoot } from "../engine/projectRoot";
import { deployRehearsal } from "./deployRehearsal";
import { describeWithEmulator } from "./describeWithEmulator";
import { EmulatedAccount } from "./EmulatedAccount";
import { moto } from "./emulators";
import { installPackages } from "./installPackages";
import { runVerify } from "./verifyEmulator";

/** The models that the readers of the forms have. */
const models = ["py-ocsf-models==0.10.0", "botocore==1.44.8", "junitparser==5.0.3"];

describeWithEmulator(
    "The report of npm run verify in the forms of others",
    (url) => {
        let folder: string;
        let python: string;

        before(async function () {
            this.timeout(660_000);
            python = join(installPackages(models), "python3");
            folder = mkdtempSync(join(tmpdir(), "evidence-"));
            const run = await runStack(join(projectRoot, "Pulumi.dev.yaml"));
            const rehearsal = await rehearseRun(run, { faults: [], delayMinutes: 5 });
            await deployRehearsal(new EmulatedAccount(url()), rehearsal);
        });
        after(() => rmSync(folder, { recursive: true, force: true }));

        const forms = [
            ["ocsf", "PASS", "FAIL"],
            ["asff", "PASSED", "FAILED"],
            ["junit", "Passed", "Failure"],
        ] as const;
        for (const [form, passed, failed] of forms) {
            it(`is what readers of ${form} expect`, async () => {
                const file = join(folder, form);
                const words = ["--benchmark", "7.0", "--format", form, "--output", file];
                const { exitCode, stdout } = await runVerify(url(), words);
                assert.deepEqual([exitCode, stdout], [1, `The report is in ${file}.\n`]);
                const said = execFileSync(python, [join(__dirname, "checkEvidence.py"), form, file]).toString();
                const wanted = controlsOf("7.0").map(({ slug }) =>
                    slug === "console-authentication-failures" ? passed : failed,
                );
                assert.equal(said, `${wanted.length} [${wanted.map((status) => `'${status}'`).join(", ")}]\n`);
                assert.doesNotMatch(readFileSync(file, "utf8"), /security-team@example\.com|\/enqueue/);
            });
        }
    },
    moto,
);
