import { execFileSync } from "node:child_process";
import type { ArchiveBooks } from "../../tests/drills/replay/generateArchive";
import { requireEqual } from "../requireEqual";

/** Something else that answers a part of the question: which failed sign-ins there are. */
export interface OtherTool {
    readonly name: string;
    readonly runs: number;
    /** Whether it reads with all cores, and is to be beaten by more than a start. */
    readonly isQuick?: true;
    run(folder: string, books: ArchiveBooks): unknown;
}

/** Those that are installed. */
export function otherTools(): OtherTool[] {
    return [...zcatAndJq(), ...duckDb()];
}

function zcatAndJq(): OtherTool[] {
    try {
        execFileSync("jq", ["--version"], { stdio: "ignore" });
    } catch {
        return [];
    }
    const filter =
        '.Records[] | select(.eventName == "ConsoleLogin" and .errorMessage == "Failed authentication") | .eventID';
    const command = `find "$1" -name '*.gz' -print0 | xargs -0 zcat | jq -r '${filter}' | sort -u | wc -l`;
    return [
        {
            name: "zcat and jq",
            // It takes so long that a second run would tell nothing more.
            runs: 1,
            run: (folder, books) => {
                const count = execFileSync("sh", ["-c", command, "sh", folder], { encoding: "utf8" });
                requireEqual("events counted by jq", Number(count), books.counted);
            },
        },
    ];
}

function duckDb(): OtherTool[] {
    let duckdb: typeof import("@duckdb/node-api");
    try {
        duckdb = require("@duckdb/node-api");
    } catch {
        return [];
    }
    const columns = "{Records: 'STRUCT(eventName VARCHAR, errorMessage VARCHAR, eventID VARCHAR)[]'}";
    return [
        {
            name: "DuckDB read_json",
            runs: 3,
            isQuick: true,
            run: async (folder, books) => {
                const connection = await (await duckdb.DuckDBInstance.create(":memory:")).connect();
                const result = await connection.runAndReadAll(`
                    SELECT count(DISTINCT record.eventID) FROM (
                        SELECT unnest(Records) AS record
                        FROM read_json('${folder}/**/*.json.gz', columns = ${columns}, maximum_object_size = 100000000))
                    WHERE record.eventName = 'ConsoleLogin' AND record.errorMessage = 'Failed authentication'`);
                requireEqual("events counted by DuckDB", Number(result.getRows()[0]?.[0]), books.counted);
                connection.closeSync();
            },
        },
    ];
}
