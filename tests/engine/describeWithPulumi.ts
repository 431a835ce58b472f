import { findPulumiInstallation } from "./pulumiInstallation";

const remedy = "The Pulumi CLI of this project is not installed: run `npx pulumi version` once, which downloads it.";

/** `describe` for suites that run the CLI: skipped where it is not installed, but a failure in CI. */
export function describeWithPulumi(title: string, suite: (this: Mocha.Suite) => void): void {
    if (findPulumiInstallation()) {
        describe(title, suite);
    } else if (process.env.CI === "true") {
        describe(title, () => {
            it("finds the Pulumi CLI", () => {
                throw new Error(remedy);
            });
        });
    } else {
        describe.skip(`${title}: ${remedy}`, suite);
    }
}
