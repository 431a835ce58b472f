import type { Finding } from "../../detection";
import { alignColumns } from "./alignColumns";
import type { Ink } from "./ink";
import { visibleText } from "./visibleText";

/**
 * A finding for a person: what was seen, what is wanted, what to do, and the code under which it is documented.
 *
 * @param elsewhere what others call it, beside the code.
 */
export function findingLines(
    { code, hop, observed, wanted, remedy }: Finding,
    width: number,
    ink: Ink,
    elsewhere = "",
): string[] {
    return alignColumns(
        [
            [ink.bold(hop), observed],
            [ink.dim("wanted"), wanted],
            [ink.dim("to do"), remedy],
            [ink.dim("code"), ink.dim(elsewhere === "" ? code : `${code} · ${elsewhere}`)],
        ],
        width,
    );
}

/** A finding whose sentences hold what people of the account have named, with nothing in it that a terminal obeys. */
export const visibleFinding = (finding: Finding): Finding => ({
    ...finding,
    observed: visibleText(finding.observed),
    wanted: visibleText(finding.wanted),
    remedy: visibleText(finding.remedy),
});
