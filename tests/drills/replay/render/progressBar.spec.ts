import * as assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { progressBar } from "../../../../drills/replay/render/progressBar";

class FakeProcess extends EventEmitter {
    public readonly pid = 7;
    public readonly killed: (readonly [number, string])[] = [];

    public kill(pid: number, signal: string): void {
        this.killed.push([pid, signal]);
    }
}

const terminal = () => Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
const showCursor = "\u001b[?25h";

describe("progressBar", () => {
    it("writes nothing where there is no terminal", () => {
        const stream = new PassThrough();
        const progress = progressBar(stream, new FakeProcess());
        progress.show(0, 10);
        progress.end();
        assert.equal(stream.read(), null);
    });

    it("gives the cursor back at the end, and leaves interruptions to the system again", () => {
        const stream = terminal();
        const process = new FakeProcess();
        const progress = progressBar(stream, process);
        progress.show(0, 2_000_000);
        progress.show(1_000_000, 2_000_000);
        progress.end();
        const text = String(stream.read());
        assert.match(text, /0 % of 2\.0 MB/);
        assert.ok(text.lastIndexOf(showCursor) > text.lastIndexOf("\u001b[?25l"));
        assert.deepEqual([process.eventNames(), process.killed], [[], []]);
    });

    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
        it(`gives the cursor back and ends as others do when ${signal} comes`, () => {
            const stream = terminal();
            const process = new FakeProcess();
            progressBar(stream, process).show(0, 10);
            process.emit(signal, signal);
            const text = String(stream.read());
            assert.ok(text.includes(showCursor));
            assert.ok(text.endsWith("Interrupted: there are no figures, because not everything was read.\n"));
            assert.deepEqual([process.eventNames(), process.killed], [[], [[7, signal]]]);
        });
    }
});
