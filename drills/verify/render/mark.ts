import type { Ink } from "../../render/ink";

export type Mark = "good" | "bad" | "open";

/** A tick, a cross or a question mark. */
export function mark(state: Mark, ink: Ink): string {
    return state === "good" ? ink.green("✔") : state === "bad" ? ink.red("✘") : ink.yellow("?");
}

/** The mark of an outcome. */
export const marks = { told: "good", lost: "bad", "cannot tell yet": "open" } as const;
