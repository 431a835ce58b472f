import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { prowlerCheck } from "../../documents/auditors/measurement";
import { credentialsOf } from "../emulator/AwsClients";
import { account, region } from "../emulator/EmulatedAccount";
import { installPackages } from "../emulator/installPackages";

const packages = ["prowler==5.46.0"];

/** Prowler with its check of the control, which takes a while to start and then answers as often as it is asked. */
export class Prowler {
    static readonly version = packages[0]?.split("==")[1] ?? "";

    private constructor(
        private readonly process: ChildProcessByStdio<Writable, Readable, null>,
        private readonly lines: Interface,
        private readonly folder: string,
    ) {}

    /** @param url of an emulator. */
    static start(url: string): Prowler {
        const python = join(installPackages(packages), "python3");
        const folder = mkdtempSync(join(tmpdir(), "prowler-"));
        const { accessKeyId, secretAccessKey } = credentialsOf(account);
        const process = spawn(python, [join(__dirname, "askProwler.py"), prowlerCheck, region], {
            stdio: ["pipe", "pipe", "ignore"],
            env: {
                HOME: folder,
                AWS_ENDPOINT_URL: url,
                AWS_ACCESS_KEY_ID: accessKeyId,
                AWS_SECRET_ACCESS_KEY: secretAccessKey,
                AWS_DEFAULT_REGION: region,
            },
        });
        return new Prowler(process, createInterface({ input: process.stdout }), folder);
    }

    /**
     * Reads the account anew.
     *
     * @returns the status of the check's finding: `PASS`, `FAIL` or `MANUAL`.
     */
    async ask(): Promise<string> {
        this.process.stdin.write("ask\n");
        for (;;) {
            const [line] = (await once(this.lines, "line")) as [string];
            // Prowler also prints what it could not read.
            if (line.startsWith("answer ")) {
                return line.slice("answer ".length);
            }
        }
    }

    stop(): void {
        this.process.kill();
        this.lines.close();
        rmSync(this.folder, { recursive: true, force: true });
    }
}
