import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findingsDocument } from "./findingsDocument";
import { readmeSections, withSections } from "./readmeSections";

// Writes the reference pages, and the parts of README.md, that have a source of truth in the code. Tests fail while one
// of them is out of date.
async function generate(): Promise<void> {
    writeFileSync(join(__dirname, "findings.md"), findingsDocument());
    const readme = join(__dirname, "../README.md");
    writeFileSync(readme, withSections(readFileSync(readme, "utf8"), await readmeSections()));
}

generate();
