import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { cloneComponentPackage } from "../tests/engine/cloneComponentPackage";
import { stepsOf } from "../tests/engine/engineEvents";
import type { PulumiCli } from "../tests/engine/PulumiCli";
import { homeAccount, type PulumiSandbox } from "../tests/engine/PulumiSandbox";
import { putTrail } from "../tests/engine/putTrail";
import { install } from "../tests/packaging/packages";
import { startServer } from "../tests/startServer";
import { inSandbox, region, stackOf } from "./engine";
import { type BenchRow, fastest, load, medians, requireEqual, seconds } from "./measure";

const rounds = 5;

/**
 * What programs in other languages wait for: the start of the component plug-in, and a whole `pulumi up` through it, on the
 * stand-in provider. The plug-in is installed as the CLI does it, so that it loads no compiler of this repository.
 */
export async function benchComponentPackage(): Promise<BenchRow[]> {
    return inSandbox(async (sandbox) => {
        const plugin = cloneComponentPackage(path.join(sandbox.folder, "foundations-monitor"));
        return [await benchStart(plugin), await benchUp(sandbox)];
    });
}

/** The plug-in until it answers, against a process that loads the SDK and ends. */
async function benchStart(folder: string): Promise<BenchRow> {
    const node = async (script: string) => {
        const { status, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: folder, encoding: "utf8" });
        if (status !== 0) {
            throw new Error(`Node.js ended with ${status}: ${stderr}`);
        }
    };
    const times = await fastest(rounds, {
        plugin: async () => {
            const { child } = await startServer("run-plugin", [folder, "127.0.0.1:1"], folder);
            const ended = once(child, "exit");
            child.kill();
            await ended;
        },
        sdk: () => node('require("@pulumi/pulumi")'),
        alone: () => node(""),
    });
    const floor = `${seconds(times.sdk)}, of which Node.js alone ${seconds(times.alone)}`;
    return {
        name: "Start of the component plug-in until it answers, in terms of Node.js that loads Pulumi's SDK",
        ratio: times.plugin / times.sdk,
        goal: 2,
        detail: `${seconds(times.plugin)} against ${floor}; wanted on a quiet machine: 1.5 s; ${load()}`,
    };
}

/** The example in YAML against the same in TypeScript, whose types are not checked: by default Pulumi does, and is slower. */
async function benchUp(sandbox: PulumiSandbox): Promise<BenchRow> {
    putTrail(sandbox.aws, { account: homeAccount, region });
    const yaml = await stackOf(sandbox.program("../foundations-monitor/examples/yaml"));
    const typescript = await stackOf(sameInTypeScript(sandbox, yaml));
    const programs = { yaml, typescript };
    const up = (pulumi: PulumiCli) => async () => {
        const { events } = await pulumi.succeed("up", "--yes", "--skip-preview");
        requireEqual("resources created", stepsOf(events).length, 7);
    };
    const times = await medians(rounds, { yaml: up(yaml), typescript: up(typescript) }, (name) =>
        programs[name].succeed("destroy", "--yes", "--skip-preview"),
    );
    return {
        name: "pulumi up of the YAML program, in terms of the same in TypeScript",
        ratio: times.yaml / times.typescript,
        goal: 1.3,
        detail: `${seconds(times.yaml)} against ${seconds(times.typescript)}, medians of ${rounds}; ${load()}`,
    };
}

/** With the package as it would be published. */
function sameInTypeScript(sandbox: PulumiSandbox, yaml: PulumiCli): PulumiCli {
    const pulumi = sandbox.program("../typescript");
    mkdirSync(pulumi.folder);
    install(".", pulumi.folder, "ts-node", "typescript");
    const { resources } = parse(readFileSync(path.join(yaml.folder, "Pulumi.yaml"), "utf8"));
    const files = {
        "Pulumi.yaml": "name: alerts-typescript\nruntime: nodejs\n",
        "package.json": "{}\n",
        "tsconfig.json": readFileSync(path.join(__dirname, "../template/tsconfig.json"), "utf8"),
        "index.ts": `import { FoundationsMonitor } from "foundations-monitor";
const foundations = new FoundationsMonitor("foundations", ${JSON.stringify(resources.foundations.properties)});
export const { alarms, pendingSubscriptions } = foundations;
`,
    };
    for (const [file, text] of Object.entries(files)) {
        writeFileSync(path.join(pulumi.folder, file), text);
    }
    return pulumi;
}
