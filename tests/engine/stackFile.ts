import { readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { parse, stringify } from "yaml";
import type { PulumiCli } from "./PulumiCli";

type StackConfig = Record<string, unknown>;

/** Changes the configuration of a program's stack, as a person does in an editor. */
export function editStackFile({ folder }: PulumiCli, stack: string, edit: (config: StackConfig) => StackConfig): void {
    const file = path.join(folder, `Pulumi.${stack}.yaml`);
    const content = parse(readFileSync(file, "utf8")) as { config: StackConfig };
    writeFileSync(file, stringify({ ...content, config: edit(content.config) }));
}
