import { writeFileSync } from "node:fs";

/** `AUDITORS=write` writes what is measured into the source of a page instead of holding the page to it. */
export const isWritten = process.env.AUDITORS === "write";

/** Writes what was measured today; `npm run format` and `npm run docs` bring it into its form and onto its page. */
export function writeMeasurement(file: string, measured: object): void {
    const measuredOn = new Date().toISOString().slice(0, 10);
    writeFileSync(file, `${JSON.stringify({ measuredOn, ...measured }, null, 4)}\n`);
}
