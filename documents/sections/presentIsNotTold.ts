import { faults } from "../../drills/rehearsal/faults";
import measured from "../auditors/measured.json";
import { markdownTable } from "../markdown";

/** Prowler's check of the control, by the name that `prowler --check` takes. */
export const prowlerCheck = "cloudwatch_log_metric_filter_authentication_failures";

/** Faults that no account of the emulator can have, and why. */
export const faultsNotMade: Readonly<Record<string, string>> = {
    muted: "moto has no mute rules",
    "not-confirmed": "moto confirms every subscription at once",
};

/**
 * What an auditor says of accounts in which nobody would be told, beside what verify says; and what was not measured. The
 * sound account comes first, under the name of no fault; `npm run test:auditors` holds the measurement.
 */
export function presentIsNotTold() {
    const { measuredOn, versions, rows } = measured;
    const broken = rows.filter(({ fault }) => fault !== "");
    const passed = broken.filter(({ prowler }) => prowler === "PASS");
    const lost = broken.filter(({ verify }) => verify === "lost");
    const measurement = [
        `Of ${broken.length} accounts in which nobody is told, Prowler's check passes ${passed.length}; verify finds the alert lost in ${lost.length}.`,
        "",
        `Measured on ${measuredOn} with the check of Prowler ${versions.prowler} (\`prowler aws --check ${prowlerCheck}\`)`,
        `against moto ${versions.moto}; \`npm run test:auditors\` measures again, and fails where either says something else.`,
        "",
        markdownTable(
            ["account", "what is wrong with it", "Prowler", "verify", "lost at", "finding"],
            rows.map(({ fault, prowler, verify, lostAt, codes }) => [
                fault === "" ? "as deployed" : `\`${fault}\``,
                fault === "" ? "nothing" : (faults[fault]?.description ?? ""),
                prowler,
                verify,
                lostAt,
                codes.map((code) => `[\`${code}\`](findings.md)`).join(", "),
            ]),
        ),
    ];
    const notMeasured = Object.entries(faultsNotMade).map(([fault, why]) => `- \`${fault}\`: ${why}.`);
    return { measurement: measurement.join("\n"), "not-measured": notMeasured.join("\n") };
}
