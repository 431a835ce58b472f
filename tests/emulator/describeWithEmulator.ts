import { findPulumiInstallation, pulumiMissing } from "../engine/pulumiInstallation";
import { Emulator } from "./Emulator";
import { type EmulatorProgram, miniStack } from "./emulators";
import { installPackages } from "./installPackages";

/**
 * `describe` for suites that deploy into an emulator of AWS: skipped, with the reason, where it cannot be installed or
 * the Pulumi CLI is missing, but a failure in CI.
 */
export function describeWithEmulator(
    title: string,
    suite: (this: Mocha.Suite, url: () => string) => void,
    program: EmulatorProgram = miniStack,
): void {
    describe(title, function () {
        let emulator: Emulator | undefined;

        before(async function () {
            this.timeout(660_000);
            try {
                requirePrograms(program);
            } catch (error) {
                if (process.env.CI === "true") {
                    throw error;
                }
                console.error(`Skipped: ${(error as Error).message}`);
                return this.skip();
            }
            emulator = await Emulator.start(program);
        });
        after(() => emulator?.stop());

        suite.call(this, () => emulator?.url ?? "");
    });
}

/** @throws Error with what is missing. */
function requirePrograms({ packages, isPulumiNeeded }: EmulatorProgram): void {
    if (isPulumiNeeded && !findPulumiInstallation()) {
        throw new Error(pulumiMissing);
    }
    installPackages(packages);
}
