import * as assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { runCommand } from "../../drills/runCommand";

class Stream extends EventEmitter {
    public text = "";

    public write(text: string): void {
        this.text += text;
    }
}

const fakeProcess = () => ({
    argv: ["node", "drill.ts", "--json"],
    stdout: new Stream(),
    stderr: new Stream(),
    exitCode: undefined as number | string | null | undefined,
});

const writeError = (code: string): Error => Object.assign(new Error(`write ${code}`), { code, syscall: "write" });

describe("runCommand", () => {
    it("hands the words of the command line on, and ends with the exit code", async () => {
        const process = fakeProcess();
        await runCommand(async (words) => (words.join(" ") === "--json" ? 3 : 0), process);
        assert.deepEqual([process.exitCode, process.stderr.text], [3, ""]);
    });

    it("says nothing and keeps the exit code where the reader has read enough", async () => {
        const process = fakeProcess();
        await runCommand(async (_words, { stdout, stderr }) => {
            stdout.emit("error", writeError("EPIPE"));
            stderr.emit("error", writeError("EPIPE"));
            return 3;
        }, process);
        assert.deepEqual([process.exitCode, process.stderr.text], [3, ""]);
    });

    const sentence = "The report cannot be written (ENOSPC): what was printed is not all of it.\n";

    it("says that the report cannot be written, to a pipe", async () => {
        const process = fakeProcess();
        await runCommand(async (_words, { stdout }) => {
            stdout.emit("error", writeError("ENOSPC"));
            return 0;
        }, process);
        assert.deepEqual([process.exitCode, process.stderr.text], [2, sentence]);
    });

    it("says that the report cannot be written, to a file", async () => {
        const process = fakeProcess();
        await runCommand(() => Promise.reject(writeError("ENOSPC")), process);
        assert.deepEqual([process.exitCode, process.stderr.text], [2, sentence]);
    });

    it("leaves every other error to whoever mends programs", async () => {
        const broken = new TypeError("undefined is not a function");
        await assert.rejects(
            runCommand(() => Promise.reject(broken), fakeProcess()),
            broken,
        );
    });
});
