import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { accountPattern, consoleAuthenticationFailures } from "../detection";
import { faults } from "../drills/rehearsal/faults";
import { rehearsalLines } from "../drills/rehearsal/rehearsalLines";
import { rehearse } from "../drills/rehearsal/rehearse";
import { runStack } from "../drills/rehearsal/runProgram";
import { inkFor } from "../drills/render/ink";
import { drillOperations, readOperations } from "../drills/verify/aws/permissions";
import { whoNotices } from "./faults/whoNotices";
import { fenced, markdownTable } from "./markdown";
import { billedResources } from "./sections/billedResources";
import { controlsSections } from "./sections/controls";
import { furtherAlarms } from "./sections/furtherAlarms";
import { mailsSideBySide } from "./sections/mailsSideBySide";
import { permissionsSection } from "./sections/permissions";
import { presentIsNotTold } from "./sections/presentIsNotTold";

const root = join(__dirname, "..");
const sampleWidth = 100;

/** The parts of pages that have a source of truth elsewhere, by the page's path and the name of their markers. */
export async function pageSections(): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
    const lines = await rehearsedSample();
    return {
        ...sectionsOfDefinitions(),
        "README.md": { sample: fenced(excerptOf(lines), ""), mails: await mailsSideBySide() },
        "docs/rehearsal.md": { sample: fenced(lines.join("\n"), "") },
        "docs/settings.md": { configuration: configurationSection() },
        "docs/faults.md": { faults: await faultsSection() },
        "docs/costs.md": { resources: await billedResources(["Pulumi.dev.yaml", "Pulumi.foundations.yaml"]) },
        "docs/other-languages.md": {
            yaml: example("yaml/Pulumi.yaml"),
            python: example("python/__main__.py"),
            go: example("go/main.go"),
        },
    };
}

/** Those for which no program has to be run. */
export const sectionsOfDefinitions = () => ({
    "docs/controls.md": controlsSections(),
    "docs/further-alarms.md": furtherAlarms(),
    "docs/organizations.md": { pattern: fenced(accountPattern(consoleAuthenticationFailures, "222222222222")) },
    "docs/present-is-not-told.md": presentIsNotTold(),
    "docs/verify.md": { reading: permissionsSection(readOperations), drill: permissionsSection(drillOperations) },
});

/**
 * Replaces what stands between the markers `<!-- NAME:start -->` and `<!-- NAME:end -->`.
 *
 * @throws Error if a marker is missing.
 */
export function withSections(page: string, document: string, sections: Readonly<Record<string, string>>): string {
    return Object.entries(sections).reduce((text, [name, content]) => {
        const [start, end] = [`<!-- ${name}:start -->\n`, `<!-- ${name}:end -->`];
        const [from, to] = [text.indexOf(start), text.indexOf(end)];
        if (from < 0 || to < from) {
            throw new Error(`${page} lacks the markers ${start.trim()} and ${end}.`);
        }
        return `${text.slice(0, from + start.length)}\n${content}\n\n${text.slice(to)}`;
    }, document);
}

/** What `npm start` prints. */
async function rehearsedSample(): Promise<string[]> {
    const lines = rehearsalLines(await rehearse({ stackFile: "Pulumi.dev.yaml", faults: [], delayMinutes: 5 }), {
        width: sampleWidth,
        ink: inkFor({ isTTY: false }),
        isFull: false,
    });
    return lines.map((line) => line.trimEnd());
}

/** Its paragraphs with the resources, the chart of the alarm, who is told, and the path. */
function excerptOf(lines: readonly string[]): string {
    const shown = /^(\S.* · rehearsal of |Resources that | +\d{4}-\d\d-\d\d | +\d\d:\d\d +alarm |trail )/;
    return lines
        .join("\n")
        .split(/\n{2,}/)
        .filter((paragraph) => shown.test(paragraph))
        .join("\n\n");
}

/** A file of an example, in the language of its folder. */
const example = (file: string): string =>
    fenced(readFileSync(join(root, "examples", file), "utf8").trimEnd(), file.split("/")[0]);

function configurationSection(): string {
    const project: { config: Record<string, { type: string; description: string; default: unknown }> } = parse(
        readFileSync(join(root, "Pulumi.yaml"), "utf8"),
    );
    const rows = Object.entries(project.config).map(([key, { type, description, default: value }]) => [
        `\`${key}\``,
        type,
        description,
        value === "" || JSON.stringify(value) === "{}" ? "" : `\`${String(value)}\``,
    ]);
    return markdownTable(["key", "type", "meaning", "default"], rows);
}

/** Every fault that can be rehearsed, and who notices it: found out by rehearsing each in a stack with every guard. */
async function faultsSection(): Promise<string> {
    const run = await runStack("Pulumi.foundations.yaml");
    const rows: string[][] = [];
    for (const [name, { description }] of Object.entries(faults)) {
        const { lostAt, noticedBy } = await whoNotices(run, name);
        rows.push([`\`${name}\``, description, lostAt, noticedBy.join(", ")]);
    }
    return markdownTable(["`--break`", "what happens", "lost at", "noticed by"], rows);
}
