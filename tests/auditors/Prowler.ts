import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { credentialsOf } from "../emulator/AwsClients";
import { account, region } from "../emulator/EmulatedAccount";
import { installPackages, versionOf } from "../emulator/installPackages";

const packages = ["prowler==5.46.0"];

/** The newest benchmark that Prowler knows: its checks of metric filters are the same in all. */
const framework = "cis_7.0_aws";

/** What one check says of an account. */
export interface ProwlerAnswer {
    /** The requirement's number in the newest version, such as `5.6`. */
    readonly number: string;
    /** As `prowler --check` takes it. */
    readonly check: string;
    /** Of the check's finding: `PASS`, `FAIL` or `MANUAL`. */
    readonly status: string;
}

/** Prowler with its checks of metric filters, which takes a while to start and then answers as often as it is asked. */
export class Prowler {
    static readonly version = versionOf(packages);

    private constructor(
        private readonly process: ChildProcessByStdio<Writable, Readable, null>,
        private readonly lines: AsyncIterator<string>,
        private readonly folder: string,
    ) {}

    /** @param url of an emulator. */
    static start(url: string): Prowler {
        const python = join(installPackages(packages), "python3");
        const folder = mkdtempSync(join(tmpdir(), "prowler-"));
        const { accessKeyId, secretAccessKey } = credentialsOf(account);
        const process = spawn(python, [join(__dirname, "askProwler.py"), framework, region], {
            stdio: ["pipe", "pipe", "ignore"],
            env: {
                HOME: folder,
                AWS_ENDPOINT_URL: url,
                AWS_ACCESS_KEY_ID: accessKeyId,
                AWS_SECRET_ACCESS_KEY: secretAccessKey,
                AWS_DEFAULT_REGION: region,
            },
        });
        return new Prowler(process, createInterface({ input: process.stdout })[Symbol.asyncIterator](), folder);
    }

    /**
     * Reads the account anew.
     *
     * @throws Error if Prowler has ended.
     */
    async ask(): Promise<readonly ProwlerAnswer[]> {
        this.process.stdin.write("ask\n");
        for (;;) {
            const { value: line, done } = await this.lines.next();
            if (done) {
                throw new Error("Prowler has ended without an answer.");
            }
            // Prowler also prints what it could not read.
            if (line.startsWith("answer ")) {
                return JSON.parse(line.slice("answer ".length));
            }
        }
    }

    stop(): void {
        this.process.kill();
        rmSync(this.folder, { recursive: true, force: true });
    }
}
