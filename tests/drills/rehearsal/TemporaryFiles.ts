import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files in a folder of their own, which is gone after the test. */
export class TemporaryFiles {
    public readonly folder = mkdtempSync(join(tmpdir(), "foundations-monitor-"));

    /** @returns the path of the file. */
    public write(name: string, content: string): string {
        const path = join(this.folder, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
        return path;
    }

    public remove(): void {
        rmSync(this.folder, { recursive: true });
    }
}
