import { benchmarkVersions, type Control, cisVersions, controlAt, controls } from "../../detection";
import { acceptance, impossible, type TakenSpellings } from "../auditors/acceptance";
import measuredTexts from "../auditors/measuredTexts.json";
import { fenced, markdownTable } from "../markdown";

const all = Object.values(controls);

interface TakenTexts extends Pick<typeof measuredTexts, "measuredOn" | "versions"> {
    /** Where a policy asks for the very text that is deployed. */
    readonly cloudCustodian: TakenSpellings;
}

/** What every control counts, per version, and what auditors make of it: `npm run test:auditors` holds the measurement. */
export function controlsSections(measured: TakenTexts = measuredTexts) {
    return {
        numbers: markdownTable(
            ["control", ...sectionHeads, "Security Hub", "level", "severity", "counts"],
            all.map((control) => [
                `[${control.slug}](#${control.slug})`,
                ...sectionVersions.map((versions) => numberIn(control, versions)),
                control.securityHubId ?? "none",
                levelOf(control),
                control.severity,
                control.events,
            ]),
        ),
        auditors: [
            markdownTable(
                ["auditor", ...benchmarkVersions],
                Object.entries({ ...acceptance, "Cloud Custodian": measured.cloudCustodian }).map(
                    ([auditor, taken]) => [auditor, ...benchmarkVersions.map((version) => passedBy(taken, version))],
                ),
            ),
            "",
            ...howMeasured(measured),
        ].join("\n"),
        impossible: markdownTable(
            ["auditor", "control", "why"],
            Object.entries(impossible).flatMap(([auditor, reasons]) =>
                Object.entries(reasons).map(([slug, why]) => [auditor, slug, why]),
            ),
        ),
        controls: all.flatMap(section).join("\n").trimEnd(),
    };
}

const sectionVersions = [["1.2"], ["1.3", "1.4", "1.5", "2.0", "3.0", "4.0", "5.0"], ["6.0", "7.0"]] as const;
const sectionHeads = ["1.2", "1.3 to 5.0", "6.0, 7.0"];

function numberIn({ numbers }: Control, versions: readonly (typeof cisVersions)[number][]): string {
    const found = new Set(versions.flatMap((version) => numbers[version]?.number ?? []));
    return [...found].join(", ") || "none";
}

/** The level, with the version since which it is another. */
function levelOf({ numbers }: Control): string {
    const levels = cisVersions.map((version) => numbers[version]?.level);
    const first = levels.find((level) => level !== undefined);
    const changed = levels.findIndex((level) => level !== undefined && level !== first);
    return changed < 0 ? String(first ?? "") : `${first}, from ${cisVersions[changed]} on ${levels[changed]}`;
}

const howMeasured = ({ measuredOn, versions: { prowler, cloudCustodian, moto } }: TakenTexts): readonly string[] => [
    `Measured on ${measuredOn} with Prowler ${prowler} and Cloud Custodian ${cloudCustodian} against moto ${moto}, in accounts with what the`,
    "program deploys for each version, and with the texts of no version in its place; `npm run test:auditors` measures again,",
    "and fails where one of them says something else of a text. moto does not count confirmed subscriptions: their number was",
    "added to its answers. What the other auditors take is found out with their own rules.",
];

function passedBy(taken: TakenSpellings, version: (typeof benchmarkVersions)[number]): string {
    const checked = all.filter(({ slug }) => taken[slug] !== undefined);
    const there = checked.flatMap((control) => controlAt(control, version) ?? []);
    return `${there.filter((control) => takes(taken, control)).length} of ${there.length}`;
}

/** Whether an auditor takes the text that is deployed for the control's version. */
function takes(taken: TakenSpellings, { slug, spellings, pattern }: Control): boolean {
    const spelling = spellings.find((candidate) => candidate.pattern === pattern);
    return spelling !== undefined && (taken[slug]?.includes(spelling.id) ?? false);
}

function section(control: Control): readonly string[] {
    const { slug, happening, spellings, samples, companions, eventSources = [] } = control;
    return [
        `## ${slug}`,
        "",
        happening,
        ...(eventSources.length > 0 ? ["", `Its events come from ${eventSources.join(", ")}.`] : []),
        "",
        ...spellings.flatMap(({ id, versions, source, pattern }) => [
            `\`${id}\` (${source.replace(/,$/, "")}), ${versions.length === 0 ? "of no version" : `for ${versions.join(", ")}`}; taken by ${takenBy(slug, id)}:`,
            "",
            fenced(pattern),
            "",
        ]),
        `Counted, for example: ${samples
            .filter(({ counted }) => counted)
            .map(({ title }) => title)
            .join("; ")}.`,
        "",
        "What the pattern does not see, and a companion does:",
        "",
        ...companions.map(({ slug: companion, title, note }) => `- \`${companion}\`: ${title}. ${note}`),
        "",
    ];
}

function takenBy(slug: string, id: string): string {
    const auditors = Object.entries(acceptance).filter(([, taken]) => taken[slug]?.includes(id));
    return auditors.map(([auditor]) => auditor).join(", ") || "no auditor that compares texts";
}
