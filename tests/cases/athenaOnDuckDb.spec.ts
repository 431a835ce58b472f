import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import {
    consoleAuthenticationFailures,
    consoleSignInCompanions,
    matchesEvent,
    parseFilterPattern,
} from "../../detection";
import { athenaCondition } from "../../drills/replay/queries/queryFor";

type Connection = {
    run(sql: string): Promise<unknown>;
    runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
};

/** Athena's functions, as far as the translation uses them, in DuckDB's. */
const athenaFunctions = `
    CREATE MACRO json_format(value) AS CAST(value AS VARCHAR);
    CREATE MACRO regexp_like(value, pattern) AS regexp_matches(value, pattern);
    CREATE MACRO json_extract_scalar(value, path) AS
        CASE WHEN json_type(value, path) IN ('OBJECT', 'ARRAY', 'NULL') THEN NULL ELSE json_extract_string(value, path) END;`;

/** Athena's table, filled from records as Athena fills it: texts, one struct, and objects kept as JSON text. */
const cloudTrailTable = (records: readonly string[]): string => `
    CREATE OR REPLACE TABLE raw AS SELECT unnest([${records.map(sqlText).join(", ")}]) AS record;
    CREATE OR REPLACE TABLE cloudtrail_logs AS SELECT record,
        {'type': record->>'$.userIdentity.type', 'username': record->>'$.userIdentity.userName',
         'invokedby': record->>'$.userIdentity.invokedBy'} AS useridentity,
        ${["eventName", "eventSource", "errorMessage", "errorCode", "eventType", "awsRegion", "sourceIPAddress", "readOnly"].map((name) => `record->>'$.${name}' AS ${name.toLowerCase()}`).join(", ")},
        ${["requestParameters", "responseElements", "additionalEventData", "serviceEventDetails"].map((name) => `nullif(CAST(record->'$.${name}' AS VARCHAR), 'null') AS ${name.toLowerCase()}`).join(", ")}
    FROM raw;`;

const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

describe("the translation for Athena, on DuckDB", () => {
    let duckdb: Connection;
    before(async function () {
        try {
            const { DuckDBInstance }: typeof import("@duckdb/node-api") = require("@duckdb/node-api");
            duckdb = await (await DuckDBInstance.create(":memory:")).connect();
        } catch (error) {
            console.log(`      skipped: DuckDB cannot be loaded here (${String(error).split("\n")[0]})`);
            return this.skip();
        }
        await duckdb.run(athenaFunctions);
    });

    const verdicts = async (pattern: string): Promise<Map<string, boolean>> => {
        const { text, remarks } = athenaCondition(parseFilterPattern(pattern));
        const nullOrAbsent = "The table does not tell a field that is null from one that is absent.";
        assert.deepEqual(remarks, /(errorCode|errorMessage) NOT EXISTS/.test(pattern) ? [nullOrAbsent] : [], pattern);
        const result = await duckdb.runAndReadAll(`SELECT record, coalesce((${text}), FALSE) FROM cloudtrail_logs`);
        return new Map(result.getRows().map(([record, verdict]) => [String(record), verdict === true]));
    };
    const samePatternByPattern = async (patterns: readonly string[], records: readonly string[]): Promise<void> => {
        await duckdb.run(cloudTrailTable(records));
        for (const pattern of patterns) {
            const parsed = parseFilterPattern(pattern);
            const found = await verdicts(pattern);
            assert.equal(found.size, new Set(records).size);
            for (const [record, verdict] of found) {
                assert.equal(verdict, matchesEvent(parsed, record), `${pattern}\n${record}`);
            }
        }
    };

    it("gives the verdicts of the filter on the control's samples, for the control and its companions", async () => {
        const { pattern, samples } = consoleAuthenticationFailures;
        const records = samples.map(({ message }) => message).filter((message) => message.startsWith("{"));
        await samePatternByPattern(
            [pattern, ...consoleSignInCompanions.map((companion) => companion.pattern)],
            records,
        );
    });

    it("gives the verdicts of the filter on random records, for every kind of test", async () => {
        const text = fc.constantFrom(
            "ConsoleLogin",
            "Failed authentication",
            "Failure",
            "Fail",
            "x_y",
            "x%y",
            "o'brien",
            "12",
            "true",
        );
        const value = fc.oneof(text, fc.constantFrom(12, 13.5, 0, true, false, null, [1], { a: "x" }));
        const record = fc
            .record(
                {
                    eventName: text,
                    errorMessage: text,
                    errorCode: text,
                    readOnly: fc.boolean(),
                    userIdentity: fc.record({ type: text, userName: text }, { requiredKeys: [] }),
                    responseElements: fc.option(fc.record({ ConsoleLogin: value }, { requiredKeys: [] })),
                    additionalEventData: fc.option(fc.record({ MFAUsed: value, n: value }, { requiredKeys: [] })),
                    requestParameters: fc.record({ list: fc.array(value, { maxLength: 2 }) }, { requiredKeys: [] }),
                },
                { requiredKeys: [] },
            )
            .map((fields) => JSON.stringify(fields));
        const patterns = [
            consoleAuthenticationFailures.pattern,
            '{ ($.eventName = "Failed*") || ($.errorMessage = "*login") && ($.errorCode != "x_*") }',
            '{ ($.userIdentity.userName = "o\'brien") || ($.userIdentity.type = "x%*") }',
            "{ $.userIdentity.type = * }",
            '{ $.eventName != "true" }',
            "{ $.eventName = %^F.+n$% }",
            "{ $.readOnly IS FALSE }",
            "{ $.readOnly = true }",
            "{ $.responseElements = Failure }",
            "{ $.responseElements.ConsoleLogin = Failure }",
            "{ $.responseElements.ConsoleLogin != Failure }",
            "{ $.responseElements.ConsoleLogin = true }",
            "{ $.responseElements.ConsoleLogin IS TRUE }",
            "{ $.responseElements.ConsoleLogin = * }",
            '{ $.responseElements.ConsoleLogin = "*ail*" }',
            "{ $.responseElements.ConsoleLogin NOT EXISTS }",
            "{ $.additionalEventData.n = 12 }",
            "{ $.additionalEventData.n != 12 }",
            "{ $.additionalEventData.n >= 12 }",
            "{ $.additionalEventData.n < 12.5 }",
            "{ $.additionalEventData.MFAUsed = %ai% }",
            "{ $.additionalEventData.MFAUsed != %ai% }",
            "{ $.requestParameters.list[1] = Failure }",
        ];
        await samePatternByPattern(patterns, [...new Set(fc.sample(record, { numRuns: 1500, seed: 4 }))]);
    });
});
