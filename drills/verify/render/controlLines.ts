import { type Finding, grouped } from "../../../detection";
import { alignColumns } from "../../render/alignColumns";
import type { Ink } from "../../render/ink";
import { mark, marks } from "../../render/mark";
import type { Verification } from "../verifyAccount";

/** Number in the version that the control is judged by, such as `5.6`. */
export const numberOf = ({ control }: Verification): string => control.numbers[control.version]?.number ?? "";

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

function fateOf({ outcome, report: { hops, subscribers } }: Verification): string {
    switch (outcome) {
        case "told":
            return `${subscribers.length} told`;
        case "lost":
            return `lost at the ${hops.find(({ state }) => state === "broken")?.hop ?? "trail"}`;
        case "cannot tell yet":
            return "cannot tell yet";
    }
}

/** How many of the controls tell somebody. */
export function countLine(verifications: readonly Verification[]): string {
    const told = verifications.filter(({ outcome }) => outcome === "told").length;
    return `${told} of ${verifications.length} controls tell somebody; --control and a name show the path of one`;
}

/** A finding, and the numbers of the controls that have it. */
export interface SharedFinding {
    readonly found: Finding;
    readonly of: readonly string[];
}

/** Each finding once, however many controls have it: a stopped trail is one cause, and so is that all filters are missing. */
export function sharedFindings(
    verifications: readonly Verification[],
    kind: "findings" | "remarks",
): readonly SharedFinding[] {
    const all = verifications.flatMap((verification) =>
        verification.report[kind].map((found) => ({ found, of: numberOf(verification) })),
    );
    const shared = grouped(all, ({ found: { code, hop, resource } }) => [JSON.stringify([code, hop, resource])]);
    return [...shared.values()].flatMap((same) =>
        same.slice(0, 1).map(({ found }) => ({ found, of: [...new Set(same.map(({ of }) => of))] })),
    );
}
