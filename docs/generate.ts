import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findingsDocument } from "./findingsDocument";

// Writes the reference pages that have a source of truth in the code. A test fails while one of them is out of date.
writeFileSync(join(__dirname, "findings.md"), findingsDocument());
