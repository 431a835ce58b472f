import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { faults } from "../drills/rehearsal/faults";
import { rehearsalLines } from "../drills/rehearsal/rehearsalLines";
import { type Rehearsal, rehearse } from "../drills/rehearsal/rehearse";
import { inkFor } from "../drills/render/ink";
import { markdownTable } from "./markdownTable";

const root = join(__dirname, "..");
const sampleWidth = 100;

/** The parts of README.md that have a source of truth elsewhere, by the name of their markers. */
export async function readmeSections(): Promise<Readonly<Record<string, string>>> {
    return {
        sample: await sampleSection(),
        configuration: configurationSection(),
        faults: await faultsSection(),
    };
}

/**
 * Replaces what stands between the markers `<!-- NAME:start -->` and `<!-- NAME:end -->`.
 *
 * @throws Error if a marker is missing.
 */
export function withSections(document: string, sections: Readonly<Record<string, string>>): string {
    return Object.entries(sections).reduce((text, [name, content]) => {
        const [start, end] = [`<!-- ${name}:start -->\n`, `<!-- ${name}:end -->`];
        const [from, to] = [text.indexOf(start), text.indexOf(end)];
        if (from < 0 || to < from) {
            throw new Error(`README.md lacks the markers ${start.trim()} and ${end}.`);
        }
        return `${text.slice(0, from + start.length)}\n${content}\n\n${text.slice(to)}`;
    }, document);
}

/** What `npm start` prints. */
async function sampleSection(): Promise<string> {
    const lines = rehearsalLines(await rehearsalOf([]), {
        width: sampleWidth,
        ink: inkFor({ isTTY: false }),
        isFull: false,
    });
    return ["```", ...lines.map((line) => line.trimEnd()), "```"].join("\n");
}

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

/** Every fault that can be rehearsed, and who notices it: found out by rehearsing each. */
async function faultsSection(): Promise<string> {
    const rows: string[][] = [];
    for (const [name, { description }] of Object.entries(faults)) {
        const { policies, drill } = await rehearsalOf([name]);
        const lost = drill.path.hops.find(({ state }) => state === "broken")?.hop ?? "";
        const noticed = policies.flatMap(({ enforcementLevel, violations }) =>
            violations.map(({ message }) => ({ enforcementLevel, message })),
        );
        const codes = drill.path.findings.map(({ code }) => code);
        const rejects = noticed.some(({ enforcementLevel }) => enforcementLevel === "mandatory");
        const advises = noticed.some(({ message }) => codes.some((code) => message.includes(`[${code}]`)));
        rows.push([
            `\`${name}\``,
            description,
            lost,
            codes.map((code) => `\`${code}\``).join(", "),
            rejects ? "rejects" : advises ? "advises" : "cannot see it",
        ]);
    }
    return markdownTable(["`--break`", "what happens", "lost at", "finding", "policy pack"], rows).join("\n");
}

const rehearsalOf = (chosen: readonly string[]): Promise<Rehearsal> =>
    rehearse({ stackFile: "Pulumi.dev.yaml", faults: chosen, delayMinutes: 5 });
