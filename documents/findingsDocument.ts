import { findingCodes, type Hop, hops } from "../detection";
import { markdownTable } from "./markdownTable";

interface CatalogueEntry {
    readonly hop: Hop;
    readonly meaning: string;
    readonly remedy: string;
    readonly securityHub?: string;
}

type Entry = readonly [string, CatalogueEntry];

const { NOT_KNOWN_YET, ...codesOfOneHop } = findingCodes;
const entries: readonly Entry[] = Object.entries(codesOfOneHop);

/** The catalogue of finding codes as a page of Markdown, one table per hop. */
export function findingsDocument(): string {
    return [
        "# Finding codes",
        "",
        "Generated from `detection/alertPath/report/findingCodes.ts` by `npm run docs`; do not edit it here.",
        "",
        `An event travels eight hops until somebody is told: ${hops.join(" → ")}.`,
        "A finding names the hop at which the alert is lost. Codes do not change; what is marked as a remark rejects nothing.",
        "The deployment is what a stack consists of, or what `npm run verify` can see of an account.",
        "The last column is the reason code that AWS Security Hub gives for the same trouble, where it has one.",
        ...hops.flatMap((hop) =>
            section(
                hop,
                entries.filter(([, entry]) => entry.hop === hop),
            ),
        ),
        ...section("any hop", [["NOT_KNOWN_YET", NOT_KNOWN_YET]]),
        "",
    ].join("\n");
}

function section(title: string, rows: readonly Entry[]): string[] {
    return [
        "",
        `## ${title.charAt(0).toUpperCase()}${title.slice(1)}`,
        "",
        ...markdownTable(
            ["Code", "Meaning", "What to do", "Security Hub"],
            rows.map(([code, { meaning, remedy, securityHub }]) => [
                `\`${code}\``,
                meaning,
                remedy,
                securityHub === undefined ? "" : `\`${securityHub}\``,
            ]),
        ),
    ];
}
