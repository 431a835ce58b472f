import { capitalised, type FindingCode, findingCodes, type Hop, hops } from "../../detection";
import { alarmExplanations } from "./alarm";
import { classes, type Explanation, inCloudControl } from "./explanation";
import { filterExplanations } from "./filter";
import { topicExplanations } from "./topic";
import { trailExplanations } from "./trail";

interface CatalogueEntry {
    readonly hop: Hop;
    readonly meaning: string;
    readonly remedy: string;
    readonly securityHub?: string;
}

const explanations: Readonly<Record<FindingCode, Explanation>> = {
    ...trailExplanations,
    ...filterExplanations,
    ...alarmExplanations,
    ...topicExplanations,
};

type Entry = readonly [code: FindingCode, entry: CatalogueEntry];

const entries = Object.entries(findingCodes) as Entry[];

/** Their findings carry the hop at which the question is open. */
const ofAnyHop: readonly FindingCode[] = ["PART_OUT_OF_SIGHT", "NOT_KNOWN_YET"];

/** The catalogue of finding codes as a page of Markdown: a section per hop, and a heading, so an anchor, per code. */
export function findingsDocument(): string {
    return [
        "# Finding codes",
        "",
        "Generated from `detection/alertPath/report/findingCodes.ts` and `documents/findings/` by `npm run docs`; do not edit it",
        "here.",
        "",
        `An event travels eight hops until somebody is told: ${hops.join(" → ")}.`,
        "A finding names the hop at which the alert is lost. Codes do not change; what is marked as a remark rejects nothing.",
        "The deployment is what a stack consists of, or what `npx foundations-monitor-cli verify` can see of an account.",
        "`control.pattern` is the pattern of the control, byte for byte.",
        ...hops.flatMap((hop) =>
            section(
                hop,
                entries.filter(([code, entry]) => entry.hop === hop && !ofAnyHop.includes(code)),
            ),
        ),
        ...section(
            "any hop",
            entries.filter(([code]) => ofAnyHop.includes(code)),
        ),
        "",
    ].join("\n");
}

function section(title: string, rows: readonly Entry[]): string[] {
    return ["", `## ${capitalised(title)}`, ...rows.flatMap(describeCode)];
}

function describeCode([code, { meaning, remedy, securityHub }]: Entry): string[] {
    const { why, example, fix } = explanations[code];
    return [
        "",
        `### ${code}`,
        "",
        meaning,
        "",
        `- **Why:** ${why}`,
        `- **Example:** ${example}`,
        `- **Fix:** ${remedy}`,
        ...(fix === undefined ? [] : settings(fix)),
        ...(securityHub === undefined ? [] : [`- **AWS Security Hub:** \`${securityHub}\``]),
    ];
}

function settings(fix: NonNullable<Explanation["fix"]>): string[] {
    const [classic, cloudControl] = classes[fix[0]];
    return [
        `    - \`aws.${classic}\`: ${code(fix[1])}`,
        `    - \`aws-native.${cloudControl}\`: ${code(inCloudControl(fix))}`,
    ];
}

/** In backticks, two where the text has some of its own. */
const code = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);
