import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeExit } from "../engine/beforeExit";
import type { EmulatorProgram } from "./emulators";
import { installPackages } from "./installPackages";

/** A running emulator with an empty AWS in it. */
export class Emulator {
    private readonly callOff: () => void;

    private constructor(
        private readonly process: ChildProcess,
        private readonly folder: string,
        private readonly health: string,
        readonly url: string,
    ) {
        this.callOff = beforeExit(() => this.end());
    }

    /** @throws Error if it cannot be installed, or does not answer within half a minute. */
    static async start({ packages, program, words, env, health }: EmulatorProgram): Promise<Emulator> {
        const path = join(installPackages(packages), program);
        const port = await freePort();
        const folder = mkdtempSync(join(tmpdir(), "emulator-"));
        const process = spawn(path, words(port), {
            cwd: folder,
            env: {
                PATH: globalThis.process.env.PATH,
                HOME: folder,
                TMPDIR: folder,
                ...env(port),
            },
            stdio: "ignore",
        });
        const emulator = new Emulator(process, folder, health, `http://127.0.0.1:${port}`);
        for (let look = 0; look < 150; look++) {
            if (process.exitCode !== null) {
                break;
            }
            if (await emulator.answers()) {
                return emulator;
            }
            await setTimeout(200);
        }
        await emulator.stop();
        throw new Error(`The emulator ${program} does not answer on port ${port}.`);
    }

    async stop(): Promise<void> {
        if (this.process.exitCode === null && this.process.signalCode === null) {
            const exit = once(this.process, "exit");
            this.process.kill("SIGKILL");
            await exit;
        }
        this.end();
        this.callOff();
    }

    private end(): void {
        this.process.kill("SIGKILL");
        rmSync(this.folder, { recursive: true, force: true });
    }

    private async answers(): Promise<boolean> {
        try {
            return (await fetch(`${this.url}${this.health}`)).ok;
        } catch {
            return false; // Not listening yet.
        }
    }
}

async function freePort(): Promise<number> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    server.close();
    await once(server, "close");
    return typeof address === "object" && address !== null ? address.port : 0;
}
