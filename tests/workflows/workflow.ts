import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";

/** What the tests read of a workflow of GitHub Actions. */
export interface Workflow {
    readonly on: Readonly<Record<string, unknown>>;
    readonly permissions?: Readonly<Record<string, string>>;
    readonly jobs: Readonly<Record<string, Job>>;
}

export interface Job {
    readonly if?: string;
    readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
    readonly env?: Readonly<Record<string, string>>;
    readonly permissions?: Readonly<Record<string, string>>;
    readonly steps?: readonly Step[];
    readonly "timeout-minutes"?: number;
    readonly uses?: string;
    readonly with?: Readonly<Record<string, string>>;
    readonly secrets?: Readonly<Record<string, string>>;
}

export interface Step {
    readonly name?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
}

const root = path.join(__dirname, "..", "..");

/** A workflow by its path in the repository. */
export function readWorkflow(file: string): Workflow {
    return parse(readFileSync(path.join(root, file), "utf8")) as Workflow;
}

export const allSteps = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps = [] }) => steps);

/** The script of a step, by the step's name. Throws if there is none. */
export function scriptOf(workflow: Workflow, name: string): string {
    const { run } = allSteps(workflow).find((step) => step.name === name) ?? {};
    if (run === undefined) {
        throw new Error(`No step is called "${name}", or it runs no script.`);
    }
    return run;
}
