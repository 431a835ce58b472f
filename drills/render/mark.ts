import type { HopReport } from "../../detection";
import type { DrillOutcome } from "../simulation/simulation";
import type { Ink } from "./ink";

export type Mark = "good" | "bad" | "open";

/** A tick, a cross or a question mark. */
export function mark(state: Mark, ink: Ink): string {
    return state === "good" ? ink.green("✔") : state === "bad" ? ink.red("✘") : ink.yellow("?");
}

/** The marks of outcomes, and of the states of hops. */
export const marks = {
    told: "good",
    lost: "bad",
    "cannot tell yet": "open",
    "no event counted": "open",
    "alarm not raised": "open",
    holds: "good",
    broken: "bad",
    outside: "open",
    "not reached": "open",
} as const satisfies Readonly<Record<DrillOutcome | HopReport["state"], Mark>>;
