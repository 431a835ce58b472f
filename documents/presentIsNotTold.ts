import { faults } from "../drills/rehearsal/faults";
import { faultsNotMade, type Measurement, prowlerCheck, readMeasurement } from "./auditors/measurement";
import { markdownTable } from "./markdownTable";

/** docs/present-is-not-told.md: what an auditor says of accounts in which nobody would be told, beside what verify says. */
export function presentIsNotTold(measurement: Measurement = readMeasurement()): string {
    const { measuredOn, versions, rows } = measurement;
    const broken = rows.filter(({ fault }) => fault !== "");
    const passed = broken.filter(({ prowler }) => prowler === "PASS");
    const lost = broken.filter(({ verify }) => verify === "lost");
    return [
        "# Present is not told",
        "",
        "Generated from `documents/auditors/measured.json` by `npm run docs`; do not edit it here.",
        "",
        "An auditor asks whether the parts of an alert are there. `npm run verify` asks whether a person is told. Both looked at",
        "the same accounts: the sample stack's on an emulator of AWS, first as it is deployed, then with one fault after the",
        `other. Of ${broken.length} accounts in which nobody is told, Prowler's check passes ${passed.length}; verify finds the alert lost in ${lost.length}.`,
        "",
        `Measured on ${measuredOn} with the check of Prowler ${versions.prowler} (\`prowler aws --check ${prowlerCheck}\`)`,
        `against moto ${versions.moto}; \`npm run test:auditors\` measures again, and fails where either says something else.`,
        "",
        ...markdownTable(
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
        "",
        "## What the check asks",
        "",
        "Fairly read, Prowler's check asks less, and answers what it asks. It passes if, in a Region that was scanned, all of",
        "this is there:",
        "",
        "- a trail, whatever it records and whether it is logging, that names a log group;",
        "- on a log group of that name a metric filter whose text holds `$.eventName = ConsoleLogin` and",
        "  `$.errorMessage = Failed authentication`, in either order, whatever else it holds;",
        "- an alarm in the same Region on the filter's metric, in its namespace, whatever the alarm does with it.",
        "",
        "It does not ask for the alarm's settings and actions, nor for topic, key, policies and subscribers. Other checks of",
        "Prowler ask for some of that, each for itself: whether a trail is multi-Region and logging, whether a topic is",
        "encrypted. None follows the alert from one to the next.",
        "",
        "## What was not measured",
        "",
        ...Object.entries(faultsNotMade).map(([fault, why]) => `- \`${fault}\`: ${why}.`),
        "",
    ].join("\n");
}
