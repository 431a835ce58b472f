import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { benchmarkVersions, controlAt, controls } from "../detection";
import { componentSchema } from "../packaging/componentSchema";
import { findingsDocument } from "./findings/findingsDocument";
import { pageSections, withSections } from "./pageSections";
import { stackFileSchema } from "./stackFileSchema";

const command = new Command("npm run docs --")
    .description(
        "Writes the reference pages, the schemas of the components and of a stack file, and the parts of other pages that have a source of truth in the code.",
    )
    .option("--check", "write nothing, and fail if one of them is out of date");

async function generate(isCheck: boolean): Promise<void> {
    const root = join(__dirname, "..");
    const read = (page: string): string => (existsSync(join(root, page)) ? readFileSync(join(root, page), "utf8") : "");
    const components = componentSchema();
    const pages: Record<string, string> = {
        "docs/findings.md": findingsDocument(),
        ...policyConfigurations(),
        "plugin/schema.json": `${JSON.stringify(components, undefined, 4)}\n`,
        "docs/stack-file.schema.json": `${JSON.stringify(stackFileSchema(components), undefined, 4)}\n`,
    };
    for (const [page, sections] of Object.entries(await pageSections())) {
        pages[page] = withSections(page, read(page), sections);
    }
    for (const [page, text] of Object.entries(pages)) {
        if (read(page) === text) {
            continue;
        }
        if (isCheck) {
            console.error(`${page} is out of date. Run npm run docs, and commit what it writes.`);
            process.exitCode = 1;
        } else {
            writeFileSync(join(root, page), text);
        }
    }
}

generate(command.parse().opts<{ check?: true }>().check === true);

/**
 * The files for `--policy-pack-config` that make a whole version of the benchmark mandatory, by their paths. A control
 * that the version does not have is switched off.
 */
function policyConfigurations(): Readonly<Record<string, string>> {
    return Object.fromEntries(
        benchmarkVersions.map((benchmark) => {
            const policies = Object.values(controls).map((control) => [
                `${control.slug}-monitored`,
                controlAt(control, benchmark) === undefined
                    ? { enforcementLevel: "disabled" }
                    : { enforcementLevel: "mandatory", benchmark, required: true },
            ]);
            const others = ["alarm-subscriptions-confirmed", "alert-path-remarks"].map((policy) => [
                policy,
                { enforcementLevel: "advisory", benchmark },
            ]);
            const text = JSON.stringify(Object.fromEntries([...policies, ...others]), undefined, 4);
            return [`policy-pack/configurations/foundations-${benchmark}.json`, `${text}\n`];
        }),
    );
}
