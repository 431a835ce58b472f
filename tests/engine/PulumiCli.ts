import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { beforeExit } from "./beforeExit";
import { type EngineEvent, parseEngineEvents } from "./engineEvents";

/** What a run of the CLI left behind. */
export interface CliRun {
    readonly code: number | null;
    readonly stdout: string;
    /** Both streams, for messages to people. */
    readonly text: string;
    /** What the engine did; empty for commands without an engine. */
    readonly events: readonly EngineEvent[];
}

export interface StartedRun {
    readonly finished: Promise<CliRun>;
    /** What Ctrl+C does in a terminal. */
    readonly interrupt: () => void;
}

/** Milliseconds after which a command is stopped: nothing may outlive the tests. */
const longestRun = 120_000;

/** Commands that run the engine, and so can log its events. */
const engineCommands = ["preview", "up", "refresh", "destroy", "import"];

/** Runs the Pulumi CLI in the folder of one program. */
export class PulumiCli {
    private runs = 0;

    constructor(
        private readonly command: string,
        readonly folder: string,
        private readonly env: Readonly<Record<string, string>>,
    ) {}

    /** Runs a command to its end, whatever the exit code. */
    run(...args: string[]): Promise<CliRun> {
        return this.start(args).finished;
    }

    /** Runs a command that must succeed. Throws with everything that the CLI printed if it does not. */
    async succeed(...args: string[]): Promise<CliRun> {
        const run = await this.run(...args);
        if (run.code !== 0) {
            throw new Error(`pulumi ${args.join(" ")} ended with ${run.code}:\n${run.text}`);
        }
        return run;
    }

    /** Runs a command whose standard output is JSON. */
    async json<T>(...args: string[]): Promise<T> {
        return JSON.parse((await this.succeed(...args, "--json")).stdout) as T;
    }

    /** The same program with further environment variables, such as another AWS account. */
    with(env: Readonly<Record<string, string>>): PulumiCli {
        return new PulumiCli(this.command, this.folder, { ...this.env, ...env });
    }

    /** Runs a script of Bash as the steps of GitHub's workflows are run; `pulumi` is on the PATH. */
    bash(script: string): Promise<CliRun> {
        return this.spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script]).finished;
    }

    /** Starts a command without waiting for its end. */
    start(args: readonly string[]): StartedRun {
        const log = path.join(
            this.env.TMPDIR ?? this.folder,
            `events-${process.pid}-${Date.now()}-${this.runs++}.json`,
        );
        const logging = engineCommands.includes(args[0] ?? "") ? ["--event-log", log] : [];
        return this.spawn(process.execPath, [this.command, ...args, ...logging, "--non-interactive"], log);
    }

    private spawn(program: string, args: readonly string[], log?: string): StartedRun {
        const child = spawn(program, args, {
            cwd: this.folder,
            env: this.env,
            stdio: ["ignore", "pipe", "pipe"],
            detached: true, // a process group of its own, so that an interrupt reaches the CLI behind the npm wrapper
        });
        const signal = (name: NodeJS.Signals) => child.pid && process.kill(-child.pid, name);
        let [stdout, text] = ["", ""];
        const limit = setTimeout(() => {
            text += `\nStopped after ${longestRun / 1000} seconds.`;
            signal("SIGKILL");
        }, longestRun);
        child.stdout.on("data", (chunk) => {
            stdout += chunk;
            text += chunk;
        });
        child.stderr.on("data", (chunk) => {
            text += chunk;
        });
        const callOff = beforeExit(() => signal("SIGKILL"));
        const finished = new Promise<CliRun>((resolve, reject) => {
            child.on("error", reject);
            child.on("close", (code) => {
                clearTimeout(limit);
                callOff();
                const events = log !== undefined && existsSync(log) ? parseEngineEvents(readFileSync(log, "utf8")) : [];
                resolve({ code, stdout, text, events });
            });
        });
        return { finished, interrupt: () => signal("SIGINT") };
    }
}
