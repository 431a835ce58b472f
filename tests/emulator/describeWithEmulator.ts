import { Emulator } from "./Emulator";
import { installEmulator } from "./installEmulator";

/**
 * `describe` for suites that run against an emulator of AWS: skipped, with the reason, where it cannot be installed,
 * but a failure in CI.
 */
export function describeWithEmulator(title: string, suite: (this: Mocha.Suite, url: () => string) => void): void {
    describe(title, function () {
        let emulator: Emulator | undefined;

        before(async function () {
            this.timeout(360_000);
            let program: string;
            try {
                program = installEmulator();
            } catch (error) {
                if (process.env.CI === "true") {
                    throw error;
                }
                console.error(`The emulator cannot be installed here: ${(error as Error).message}`);
                return this.skip();
            }
            emulator = await Emulator.start(program);
        });
        after(() => emulator?.stop());

        suite.call(this, () => emulator?.url ?? "");
    });
}
