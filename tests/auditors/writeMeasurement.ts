import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../engine/projectRoot";

/** `AUDITORS=write` writes what is measured into the source of a page instead of holding the page to it. */
export const isWritten = process.env.AUDITORS === "write";

/** Writes what was measured today into a file beside the others; `npm run format` and `npm run docs` bring it into its form and onto its page. */
export function writeMeasurement(name: "measured" | "measuredTexts", measured: object): void {
    const measuredOn = new Date().toISOString().slice(0, 10);
    const file = join(projectRoot, `documents/auditors/${name}.json`);
    writeFileSync(file, `${JSON.stringify({ measuredOn, ...measured }, null, 4)}\n`);
}
