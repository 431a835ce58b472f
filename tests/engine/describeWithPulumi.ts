import { findPulumiInstallation, pulumiMissing } from "./pulumiInstallation";

/** `describe` for suites that run the CLI: skipped where it is not installed, but a failure in CI. */
export function describeWithPulumi(title: string, suite: (this: Mocha.Suite) => void): void {
    if (findPulumiInstallation()) {
        describe(title, suite);
    } else if (process.env.CI === "true") {
        describe(title, () => {
            it("finds the Pulumi CLI", () => {
                throw new Error(pulumiMissing);
            });
        });
    } else {
        describe.skip(`${title}: ${pulumiMissing}`, suite);
    }
}
