import { grouped } from "../../detection";
import { alignColumns, indented } from "../render/alignColumns";
import { drillLines } from "../render/drillLines";
import type { Ink, View } from "../render/ink";
import { controlsLines } from "./controlsLines";
import { describeResource } from "./describeResource";
import { faults } from "./faults";
import type { PolicyVerdict } from "./packVerdict";
import type { RecordedResource } from "./recordedStack";
import type { Rehearsal } from "./rehearse";
import { environmentsText } from "./stackFile/environments";

/** A rehearsal for a person. */
export function rehearsalLines(rehearsal: Rehearsal, view: View): string[] {
    const { width, ink } = view;
    const { stackFile, region, account, placeholders, environments, remarks } = rehearsal;
    const { resources, policies, drill, controls } = rehearsal;
    const section = (title: string, lines: readonly string[]): string[] =>
        lines.length === 0 ? [] : ["", ink.bold(title), ...indented(lines)];
    return [
        `${ink.bold("Foundations monitor")} · rehearsal of ${stackFile} · ${region} · nothing leaves this computer`,
        ...(environments.length === 0 ? [] : alignColumns([["", environmentsText(environments)]], width)),
        ...section(
            "Broken on purpose",
            rehearsal.faults.map((name) => `${name}: ${faults[name]?.description}`),
        ),
        ...section(
            "What the program says",
            alignColumns(
                remarks.map(({ severity, text }) => [severity === "warning" ? ink.yellow("!") : "·", text]),
                width - 2,
            ),
        ),
        ...section("Encrypted in the stack file, and replaced by placeholders", placeholders),
        ...section(
            `Resources that pulumi up would create (in the example account ${account})`,
            resourceLines(resources, width - 2, ink),
        ),
        ...section(
            "Policy pack",
            policies.filter(isWorthALine(controls)).flatMap((verdict) => policyLines(verdict, width - 4, ink)),
        ),
        "",
        ...(controls.length === 1 ? drillLines(drill, view, controls[0]?.control) : controlsLines(controls, view)),
    ];
}

function resourceLines(resources: readonly RecordedResource[], width: number, ink: Ink): string[] {
    const rows = treeLines(resources).map(({ guide, resource }) => {
        const { kind, meaning } = describeResource(resource);
        return [ink.dim(guide) + nameBelow(resource), resource.isCustom ? ink.cyan(kind) : ink.dim(kind), meaning];
    });
    return alignColumns(rows, width);
}

/** A resource's name; where it begins with its parent's, which stands above it, only the rest. */
function nameBelow({ name, parent }: RecordedResource): string {
    const isNamedAfterParent = parent !== undefined && name.startsWith(`${parent.name}-`);
    return isNamedAfterParent ? `…${name.slice(parent.name.length)}` : name;
}

/** A policy for a control that the stack does not monitor is worth a line where it has something to say. */
const isWorthALine =
    (controls: Rehearsal["controls"]) =>
    ({ policy, enforcementLevel, violations }: PolicyVerdict): boolean =>
        violations.length > 0 ||
        enforcementLevel === "mandatory" ||
        !policy.endsWith("-monitored") ||
        controls.some(({ control }) => policy === `${control.slug}-monitored`);

function policyLines({ policy, enforcementLevel, violations }: PolicyVerdict, width: number, ink: Ink): string[] {
    const isMandatory = enforcementLevel === "mandatory";
    const mark = violations.length === 0 ? ink.green("✔") : isMandatory ? ink.red("✘") : ink.yellow("!");
    const messages = violations.flatMap(({ message }) =>
        message.split("\n").flatMap((line) => (line === "" ? [""] : alignColumns([["", line]], width))),
    );
    return [`${mark} ${policy}${isMandatory ? "" : ink.dim(` (${enforcementLevel})`)}`, ...messages];
}

/**
 * Resources under their parents, top down, each with the lines that lead to it: `├─ `, `│  └─ `. The order of brothers is
 * the order given. One whose parent is not among them is a root, and has no lines.
 */
export function treeLines<R extends { readonly urn: string; readonly parent?: { readonly urn: string } }>(
    resources: readonly R[],
): { readonly guide: string; readonly resource: R }[] {
    const urns = new Set(resources.map(({ urn }) => urn));
    const under = grouped(resources, ({ parent }) => [parent !== undefined && urns.has(parent.urn) ? parent.urn : ""]);
    const branches = (urn: string, trunk: string): { guide: string; resource: R }[] =>
        (under.get(urn) ?? []).flatMap((resource, index, { length }) => {
            const [branch, below] = index === length - 1 ? ["└─ ", "   "] : ["├─ ", "│  "];
            return [{ guide: trunk + branch, resource }, ...branches(resource.urn, trunk + below)];
        });
    return (under.get("") ?? []).flatMap((root) => [{ guide: "", resource: root }, ...branches(root.urn, "")]);
}
