import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { faults } from "../drills/rehearsal/faults";
import { rehearsalLines } from "../drills/rehearsal/rehearsalLines";
import { rehearse } from "../drills/rehearsal/rehearse";
import { runStack } from "../drills/rehearsal/runStack";
import { inkFor } from "../drills/render/ink";
import { whoNotices } from "./faults/whoNotices";
import { markdownTable } from "./markdownTable";
import { billedResources } from "./sections/billedResources";
import { controlsTable } from "./sections/controlsTable";

const root = join(__dirname, "..");
const sampleWidth = 100;

/** The parts of pages that have a source of truth elsewhere, by the page's path and the name of their markers. */
export async function pageSections(): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
    const lines = await rehearsedSample();
    return {
        "README.md": { sample: fenced(excerptOf(lines)) },
        "docs/rehearsal.md": { sample: fenced(lines) },
        "docs/settings.md": { configuration: configurationSection() },
        "docs/faults.md": { faults: await faultsSection() },
        "docs/auditors.md": { controls: controlsTable().join("\n") },
        "docs/costs.md": {
            resources: (await billedResources(["Pulumi.dev.yaml", "Pulumi.foundations.yaml"])).join("\n"),
        },
        "docs/other-languages.md": {
            yaml: example("yaml/Pulumi.yaml"),
            python: example("python/__main__.py"),
            go: example("go/main.go"),
        },
    };
}

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
function excerptOf(lines: readonly string[]): string[] {
    const shown = /^(\S.* · rehearsal of |Resources that | +\d{4}-\d\d-\d\d | +\d\d:\d\d +alarm |trail )/;
    const paragraphs = lines
        .join("\n")
        .split(/\n{2,}/)
        .filter((paragraph) => shown.test(paragraph));
    return paragraphs.join("\n\n").split("\n");
}

/** A file of an example, in the language of its folder. */
const example = (file: string): string =>
    [`\`\`\`${file.split("/")[0]}`, readFileSync(join(root, "examples", file), "utf8").trimEnd(), "```"].join("\n");

const fenced = (lines: readonly string[]): string => ["```", ...lines, "```"].join("\n");

interface ConfigKey {
    readonly type: string;
    readonly description: string;
    readonly default: unknown;
}

function configurationSection(): string {
    const project: { config: Record<string, ConfigKey> } = parse(readFileSync(join(root, "Pulumi.yaml"), "utf8"));
    const rows = Object.entries(project.config).map(([key, { type, description, default: value }]) => [
        `\`${key}\``,
        type,
        description,
        value === "" || JSON.stringify(value) === "{}" ? "" : `\`${String(value)}\``,
    ]);
    return markdownTable(["key", "type", "meaning", "default"], rows).join("\n");
}

/** Every fault that can be rehearsed, and who notices it: found out by rehearsing each in a stack with every guard. */
async function faultsSection(): Promise<string> {
    const run = await runStack("Pulumi.foundations.yaml");
    const rows: string[][] = [];
    for (const [name, { description }] of Object.entries(faults)) {
        const { lostAt, noticedBy } = await whoNotices(run, name);
        rows.push([`\`${name}\``, description, lostAt, noticedBy.join(", ")]);
    }
    return markdownTable(["`--break`", "what happens", "lost at", "noticed by"], rows).join("\n");
}
