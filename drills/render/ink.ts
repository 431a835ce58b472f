import { createColors } from "picocolors";

/** Colours, or no colours: every method returns its text as it is when the output is not a terminal. */
export type Ink = ReturnType<typeof createColors>;

/** Colours on a terminal only: a pipe or a file gets plain text, and NO_COLOR is respected (no-color.org). */
export function inkFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv = process.env): Ink {
    const isWanted = stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== "dumb";
    return createColors(isWanted);
}

/** How a person looks at a report. */
export interface View {
    /** Columns of the terminal. */
    readonly width: number;
    readonly ink: Ink;
    /** Whether to print all that there is, in place of first rows and excerpts, with notes. */
    readonly isFull: boolean;
}

/** Text without colours. */
export const plainInk: Ink = createColors(false);
