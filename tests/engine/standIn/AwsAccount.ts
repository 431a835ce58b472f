import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import type { Properties } from "./resourceType";

/**
 * What exists in AWS, one file per resource, so that several runs of the CLI, and several provider processes of one
 * run, see the same account.
 */
export class AwsAccount {
    constructor(
        readonly folder: string,
        readonly id: string,
    ) {}

    region(region: string): RegionStore {
        return new RegionStore(path.join(this.folder, this.id, region));
    }
}

/** The resources of an account in one Region, by kind (a type token) and key. */
export class RegionStore {
    constructor(private readonly folder: string) {}

    get(kind: string, key: string): Properties | undefined {
        try {
            return JSON.parse(readFileSync(this.file(kind, key), "utf8"));
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code === "ENOENT") {
                return undefined;
            }
            throw error;
        }
    }

    /** Written beside and renamed, so that a reader never sees half a file. */
    put(kind: string, key: string, properties: Properties): void {
        const file = this.file(kind, key);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(`${file}.${process.pid}`, JSON.stringify(properties, null, 2));
        renameSync(`${file}.${process.pid}`, file);
    }

    remove(kind: string, key: string): void {
        rmSync(this.file(kind, key), { force: true });
    }

    list(kind: string): Properties[] {
        return this.keys(kind).flatMap((key) => {
            const properties = this.get(kind, key);
            return properties ? [properties] : [];
        });
    }

    /** The kinds of which there is at least one resource, in order. */
    kinds(): string[] {
        const kinds = existsSync(this.folder) ? readdirSync(this.folder).map(decodeURIComponent) : [];
        return kinds.filter((kind) => this.keys(kind).length > 0).sort();
    }

    keys(kind: string): string[] {
        const folder = path.join(this.folder, encodeURIComponent(kind));
        const names = existsSync(folder) ? readdirSync(folder) : [];
        return names.filter((name) => name.endsWith(".json")).map((name) => decodeURIComponent(name.slice(0, -5)));
    }

    private file(kind: string, key: string): string {
        return path.join(this.folder, encodeURIComponent(kind), `${encodeURIComponent(key)}.json`);
    }
}
