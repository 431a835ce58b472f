import type { Finding, Hop } from "../../../detection";
import { alignColumns } from "../../render/alignColumns";
import type { Ink } from "../../render/ink";
import { mark, marks } from "../../render/mark";
import type { Verification } from "../verifyAccount";

/** Number in the version that the control is judged by, such as `5.6`. */
export const numberOf = ({ control }: Verification): string => control.numbers[control.version]?.number ?? "";

/** What a person calls the control in a list: its number, or of one of a team's own, which has none, its name. */
const shortNameOf = (verification: Verification): string => numberOf(verification) || verification.control.slug;

/** Where the alert is lost, or the question is open, be it that the rest is out of sight; undefined where somebody is told. */
export function hopOf({ outcome, report: { hops } }: Verification): Hop | undefined {
    const at = (wanted: (typeof hops)[number]["state"]): Hop | undefined =>
        hops.find(({ state }) => state === wanted)?.hop;
    switch (outcome) {
        case "told":
            return undefined;
        case "lost":
            return at("broken");
        case "cannot tell yet":
            return at("cannot tell yet") ?? at("outside");
    }
}

/** A row for each control: whether anybody is told, and where the alert is lost. */
export function controlLines(verifications: readonly Verification[], width: number, ink: Ink): string[] {
    return alignColumns(
        verifications.map((verification) => [
            mark(marks[verification.outcome], ink),
            numberOf(verification),
            verification.control.slug,
            fateOf(verification),
        ]),
        width,
    );
}

function fateOf(verification: Verification): string {
    switch (verification.outcome) {
        case "told":
            return `${verification.report.subscribers.length} told`;
        case "lost":
            return `lost at the ${hopOf(verification)}`;
        case "cannot tell yet":
            return `cannot tell yet: open at the ${hopOf(verification)}`;
    }
}

/** How many of the controls tell somebody. */
export function countLine(verifications: readonly Verification[]): string {
    const told = verifications.filter(({ outcome }) => outcome === "told").length;
    return `${told} of ${verifications.length} controls tell somebody; --control and a name show the path of one`;
}

/** A finding, and the controls that have it. */
export interface SharedFinding {
    readonly found: Finding;
    readonly of: readonly string[];
}

/** Each finding once, however many controls have it: a stopped trail is one cause, and so is that all filters are missing. */
export function sharedFindings(
    verifications: readonly Verification[],
    findingsOf: (verification: Verification) => readonly Finding[],
): readonly SharedFinding[] {
    const shared = new Map<string, { found: Finding; of: string[] }>();
    for (const verification of verifications) {
        for (const found of findingsOf(verification)) {
            const key = JSON.stringify([found.code, found.hop, found.resource]);
            const same = shared.get(key) ?? { found, of: [] };
            same.of.push(shortNameOf(verification));
            shared.set(key, same);
        }
    }
    return [...shared.values()].map(({ found, of }) => ({ found, of: [...new Set(of)] }));
}
