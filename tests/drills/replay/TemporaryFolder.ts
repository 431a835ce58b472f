import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { type ArchiveBooks, type ArchiveSize, emptyBooks, generateArchive } from "./generateArchive";

/** A folder of files that is gone after the test. */
export class TemporaryFolder {
    public readonly path = mkdtempSync(join(tmpdir(), "replay-"));

    /** @returns the path of the file. */
    public write(name: string, content: string | Buffer): string {
        const path = join(this.path, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
        return path;
    }

    /** Writes an archive below a folder. */
    public writeArchive(name: string, size: ArchiveSize): ArchiveBooks {
        const books = emptyBooks();
        for (const { path, text } of generateArchive(size, books)) {
            this.write(join(name, path), gzipSync(text, { level: 1 }));
        }
        return books;
    }

    public remove(): void {
        rmSync(this.path, { recursive: true, force: true });
    }
}
