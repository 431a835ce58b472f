import type { Finding } from "../../detection";
import { alignColumns } from "./alignColumns";
import type { Ink } from "./ink";

/** A finding for a person: what was seen, what is wanted, what to do, and the code under which it is documented. */
export function findingLines({ code, hop, observed, wanted, remedy }: Finding, width: number, ink: Ink): string[] {
    return alignColumns(
        [
            [ink.bold(hop), observed],
            [ink.dim("wanted"), wanted],
            [ink.dim("to do"), remedy],
            [ink.dim("code"), ink.dim(code)],
        ],
        width,
    );
}
