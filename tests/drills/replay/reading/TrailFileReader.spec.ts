import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { consoleAuthenticationFailures, consoleSignInCompanions, controls } from "../../../../detection";
import { compileJudge, type Judge } from "../../../../drills/replay/judging/judgeRecord";
import { TrailFileReader } from "../../../../drills/replay/reading/TrailFileReader";
import { timeBounds } from "../../../../drills/replay/reading/timeRange";
import { apiCall, failedSignIn, recordsFile, wanted } from "../records";

const judge = compileJudge(wanted(consoleAuthenticationFailures.pattern, consoleSignInCompanions));
const bounds = timeBounds(Date.UTC(2026, 5, 1));
const hit = failedSignIn("e1", "2026-03-02T09:01:30Z");
const call = apiCall("2026-03-02T09:02:00Z");

/** What is found in a file, with nothing that only a class can hold; undefined if it must be split. */
function read(text: string, by: Judge = judge, countsMinutes = true) {
    const bytes = Buffer.from(text);
    const file = new TrailFileReader(by, countsMinutes, bounds).read(bytes);
    const time = (offset: number): string => bytes.toString("latin1", offset, offset + 20);
    return (
        file && {
            records: file.records,
            first: time(file.times.earliest),
            last: time(file.times.latest),
            ids: file.sightings.map(({ id }) => id),
            minutes: [...file.minutes],
        }
    );
}

/** The same by parsing all of it. */
function readPlainly(text: string, by: Judge) {
    const records: { eventTime: string; eventID: string }[] = JSON.parse(text).Records;
    const times = records.map(({ eventTime }) => eventTime).sort();
    const minutes = new Map<string, number>();
    for (const { eventTime } of records) {
        minutes.set(eventTime.slice(0, 16), (minutes.get(eventTime.slice(0, 16)) ?? 0) + 1);
    }
    const sightings = records.flatMap((record) => by.judge(JSON.stringify(record)) ?? []);
    return {
        records: records.length,
        first: times[0],
        last: times.at(-1),
        ids: sightings.map(({ id }) => id),
        minutes: [...minutes],
    };
}

describe("TrailFileReader", () => {
    it("reads records of interest and others, without splitting the file", () => {
        assert.deepEqual(read(recordsFile(call, hit, call)), {
            records: 3,
            first: "2026-03-02T09:01:30Z",
            last: "2026-03-02T09:02:00Z",
            ids: ["e1"],
            minutes: [
                ["2026-03-02T09:02", 2],
                ["2026-03-02T09:01", 1],
            ],
        });
    });

    it("leaves times out of the range that cannot be", () => {
        const times = ["1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2026-19-39T09:00:00Z"];
        const { records, first, last } = read(recordsFile(call, ...times.map(apiCall), hit)) ?? {};
        assert.deepEqual([records, first, last], [5, "2026-03-02T09:01:30Z", "2026-03-02T09:02:00Z"]);
    });

    it("counts no minutes unless asked to", () => {
        assert.deepEqual(read(recordsFile(call), judge, false)?.minutes, []);
    });

    it("is not held up by texts that look like times, names or boundaries, nor by escapes of signs", () => {
        const looks = call.replace(
            '"eventID"',
            `"requestParameters":{"startTime":"x","policy":${JSON.stringify(`[${call},${hit}]`)},"schemaVersion":"1.2","agent":"a\\u003db\\u0026\\u00e9"},"eventID"`,
        );
        assert.deepEqual(read(recordsFile(looks, hit, looks))?.records, 3);
    });

    it("keeps no text of a file behind that was read", () => {
        assert.deepEqual(
            [read(recordsFile(call, hit, call))?.records, (RegExp as unknown as { input: string }).input],
            [3, ""],
        );
    });

    const nested = `{"items":[{"a":1},${hit}]}`;
    const left: [string, string][] = [
        ["a file without records", '{"Records":[]}'],
        ["blanks", recordsFile(call, hit).replace(":", " : ")],
        ["JSON lines", `${call}\n${hit}`],
        ["a file that is cut off", recordsFile(call, hit).slice(0, -20)],
        ["a name spelled with escapes", recordsFile(call, hit.replace("eventName", "event\\u004eame"))],
        ["a time's name spelled with escapes", recordsFile(call, hit.replace("eventTime", "event\\u0054ime"))],
        ["a value spelled with escapes", recordsFile(call, hit.replace("ConsoleLogin", "Console\\u004cogin"))],
        [
            "a record of interest with other members first",
            recordsFile(call, `{"eventName":"ConsoleLogin",${hit.slice(1)}`),
        ],
        [
            "a record whose name does not follow its time",
            recordsFile(call, '{"eventName":"ConsoleLogin","eventTime":"2026-03-02T09:01:30Z","eventID":"x"}'),
        ],
        ["blanks in one record among others", recordsFile(call, hit.replace('"eventTime":', '"eventTime": '), call)],
        ["a time that cannot be", recordsFile(call, apiCall("2026-02-39T09:00:00Z"))],
        ["a time with fractions of a second", recordsFile(call, hit.replace("30Z", "30.5Z"))],
        [
            "a record inside a record",
            recordsFile(call, call.replace('"eventID"', `"requestParameters":${nested},"eventID"`)),
        ],
        [
            "a list in a record that begins with what is spelled as a record",
            recordsFile(call, call.replace('"eventID"', `"responseElements":{"items":[${call}]},"eventID"`)),
        ],
        ["an object without a time", recordsFile(call, '{"eventVersion":"1.11","insightDetails":{}}', call)],
        ["a record of interest that is no JSON", recordsFile(call, hit.replace('"IAMUser"', "IAMUser"))],
    ];
    for (const [what, text] of left) {
        it(`leaves ${what} to the splitter`, () => {
            assert.equal(read(text), undefined);
        });
    }

    it("finds the samples of every control among other records, for all controls at once and for each", () => {
        const all = Object.values(controls).map(({ slug, pattern, companions }) => ({ slug, pattern, companions }));
        const samples = Object.values(controls).flatMap((control) => [
            ...control.samples,
            ...control.companions.flatMap((companion) => companion.samples ?? []),
        ]);
        const records = samples
            .map(({ message }) => message)
            .filter((message) => message.startsWith('{"eventVersion":"1.') && message.includes('"eventTime"'));
        assert.ok(records.length > 200, String(records.length));
        const file = recordsFile(...records.flatMap((record) => [call, record, call]));
        for (const some of [all, ...all.map((each) => [each])]) {
            const by = compileJudge({ controls: some, notesSuccesses: true });
            const found = read(file, by);
            assert.deepEqual(found?.ids, readPlainly(file, by).ids, some.map(({ slug }) => slug).join());
            assert.equal(found?.records, 3 * records.length);
        }
    });

    it("judges every record for a pattern that asks for no member, and splits nothing for it", () => {
        const by = compileJudge(wanted("{ $.errorMessage NOT EXISTS }"));
        assert.deepEqual(read(recordsFile(call, hit, call), by)?.ids, ["x", "x"]);
    });

    it("finds in files of any length what JSON.parse finds, whatever the pattern asks for", () => {
        const patterns = [
            consoleAuthenticationFailures.pattern,
            "{ $.eventName = Put* }",
            '{ ($.errorMessage = "Failed authentication") && ($.x NOT EXISTS) }',
            "{ $.requestParameters.eventName = ConsoleLogin }",
            "{ $.eventName = * }",
            '{ ($.eventSource = "signin*") && ($.errorMessage = *) }',
            '{ $.errorMessage = "*authentication" }',
            "{ $.requestParameters.name = * }",
        ].map((pattern) => compileJudge(wanted(pattern)));
        const sign = fc.constantFrom('"', "\\", "{", "}", "[", ",", ":", "é", "\u0000", "a", "T", "Time");
        const text = fc.string({ unit: sign, maxLength: 12 });
        const member = fc.constantFrom("startTime", "Version", "name", "}", "eventID", "");
        const record = fc
            .record({
                version: fc.constantFrom("1.11", "1.05"),
                userName: text,
                second: fc.integer({ min: 10, max: 59 }),
                eventName: fc.oneof(fc.constantFrom("ConsoleLogin", "PutObject", "ConsoleLogins", ""), text),
                errorMessage: fc.constantFrom("Failed authentication", "No"),
                parameters: fc.dictionary(member, fc.oneof(text, fc.jsonValue({ maxDepth: 2 }))),
                filling: fc.constantFrom(0, 0, 30_000),
            })
            .map((each) =>
                JSON.stringify({
                    eventVersion: each.version,
                    userIdentity: { userName: each.userName },
                    eventTime: `2026-03-02T09:01:${each.second}Z`,
                    eventSource: "signin.amazonaws.com",
                    eventName: each.eventName,
                    errorMessage: each.errorMessage,
                    requestParameters: { ...each.parameters, eventName: "ConsoleLogin", f: "x".repeat(each.filling) },
                    eventID: `${each.second}`,
                }),
            );
        let readWithoutSplitting = 0;
        fc.assert(
            fc.property(
                fc.constantFrom(...patterns),
                fc.array(record, { minLength: 1, maxLength: 8 }),
                (by, records) => {
                    const file = recordsFile(...records);
                    const found = read(file, by);
                    if (found !== undefined) {
                        readWithoutSplitting++;
                        assert.deepEqual(found, readPlainly(file, by));
                    }
                },
            ),
            { numRuns: 40 },
        );
        assert.ok(readWithoutSplitting > 10, String(readWithoutSplitting));
    });
});
