import type { Finding } from "../../detection";
import { alignColumns } from "./alignColumns";
import type { Ink } from "./ink";

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
