import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { componentSchema } from "../packaging/componentSchema";
import { findingsDocument } from "./findingsDocument";
import { guardsDocument } from "./guardsDocument";
import { organizationsDocument } from "./organizationsDocument";
import { readmeSections, withSections } from "./readmeSections";
import { verifyDocument } from "./verifyDocument";

// Writes the reference pages, the components' schema and the parts of README.md that have a source of truth in the code.
// With --check it writes nothing and fails if one of them is out of date.
async function generate(isCheck: boolean): Promise<void> {
    const root = join(__dirname, "..");
    const readme = join(root, "README.md");
    const documents: Readonly<Record<string, string>> = {
        [join(__dirname, "findings.md")]: findingsDocument(),
        [join(__dirname, "guards.md")]: guardsDocument(),
        [join(__dirname, "organizations.md")]: organizationsDocument(),
        [join(__dirname, "verify.md")]: verifyDocument(),
        [join(root, "plugin", "schema.json")]: `${JSON.stringify(componentSchema(), undefined, 4)}\n`,
        [readme]: withSections(readFileSync(readme, "utf8"), await readmeSections()),
    };
    for (const [path, text] of Object.entries(documents)) {
        if (readFileSync(path, "utf8") === text) {
            continue;
        }
        if (isCheck) {
            console.error(`${relative(root, path)} is out of date. Run npm run docs, and commit what it writes.`);
            process.exitCode = 1;
        } else {
            writeFileSync(path, text);
        }
    }
}

generate(process.argv.includes("--check"));
