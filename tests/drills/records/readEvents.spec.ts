import * as assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { EventsFileError, readEvents } from "../../../drills/records/readEvents";

const record = (minute: number, rest = "") =>
    `{"eventVersion":"1.11","eventTime":"2026-03-02T09:0${minute}:00Z","eventName":"ConsoleLogin"${rest}}`;
const time = (minute: number) => new Date(`2026-03-02T09:0${minute}:00Z`);

describe("readEvents", () => {
    let folder: string;
    before(() => {
        folder = mkdtempSync(join(tmpdir(), "read-events-"));
    });
    after(() => rmSync(folder, { recursive: true }));

    const write = (content: string | Buffer): string => {
        const path = join(folder, "events.json");
        writeFileSync(path, content);
        return path;
    };
    const twoEvents = [
        { happenedAt: time(1), message: record(1) },
        { happenedAt: time(2), message: record(2) },
    ];

    const forms: [string, string | Buffer][] = [
        ["a Records file", `{"Records":[${record(1)},${record(2)}]}`],
        ["a Records file with other fields", `{"a":[1],"Records": [ ${record(1)} , ${record(2)} ],"z":{}}`],
        ["a Records file compressed with gzip", gzipSync(`{"Records":[${record(1)},${record(2)}]}`)],
        ["a JSON array of records", `[\n${record(1)},\n${record(2)}\n]\n`],
        ["JSON lines", `${record(1)}\n${record(2)}\n`],
        ["JSON lines from Windows, with blank lines", `\uFEFF${record(1)}\r\n\r\n${record(2)}\r\n`],
        ["an export of CloudWatch Logs", `2026-03-02T09:06:11.123Z ${record(1)}\n2026-03-02T09:07:00Z ${record(2)}\n`],
        ["one Records file per line", `{"Records":[${record(1)}]}\n{"Records":[${record(2)}]}`],
        [
            "the answer of filter-log-events",
            JSON.stringify(
                { events: [1, 2].map((n) => ({ timestamp: n, message: record(n) })), searched: [] },
                null,
                2,
            ),
        ],
    ];
    for (const [name, content] of forms) {
        it(`reads ${name}`, () => {
            assert.deepEqual(readEvents(write(content)), twoEvents);
        });
    }

    it("reads one record, and puts a record of several lines on one line", () => {
        const spread = '{\n  "eventTime": "2026-03-02T09:01:00Z",\n  "eventName": "A b",\n  "c": [ 1,\n 2 ]\n}\n';
        assert.deepEqual(readEvents(write(spread)), [
            { happenedAt: time(1), message: '{"eventTime": "2026-03-02T09:01:00Z","eventName": "A b","c": [ 1,2 ]}' },
        ]);
    });

    it("leaves numbers, escapes and punctuation inside of strings as they were written", () => {
        const odd = record(1, String.raw`,"n":1.0,"big":12345678901234567890,"s":"]},\"{[:\\","u":"\u0041"`);
        assert.deepEqual(readEvents(write(`{"Records":[${odd},${record(2)}]}`)), [
            { happenedAt: time(1), message: odd },
            { happenedAt: time(2), message: record(2) },
        ]);
    });

    it("takes an Insights event, which has a type and no name", () => {
        const insight = '{"eventTime":"2026-03-02T09:01:00Z","eventType":"AwsCloudTrailInsight"}';
        assert.deepEqual(readEvents(write(insight)), [{ happenedAt: time(1), message: insight }]);
    });

    const refused = (path: string, problems: string[]) =>
        assert.throws(
            () => readEvents(path),
            (error) => {
                assert.ok(error instanceof EventsFileError);
                assert.deepEqual(error.problems, problems);
                assert.equal(
                    error.message,
                    [`The events file ${path} cannot be used:`, ...problems.map((each) => `  - ${each}`)].join("\n"),
                );
                return true;
            },
        );

    it("refuses a file that does not exist", () => {
        refused(join(folder, "absent.json"), [
            "It does not exist. Check the path; it is relative to the current directory.",
        ]);
        refused(join(write("x"), "below"), [
            "It does not exist, because a part of its path is a file and not a directory. Check the path.",
        ]);
    });

    it("refuses a directory", () => {
        mkdirSync(join(folder, "directory"), { recursive: true });
        refused(join(folder, "directory"), ["It is a directory. Name one file in it."]);
    });

    it("refuses a file that it may not read", function () {
        if (process.getuid?.() === 0) {
            // Root may read everything.
            this.skip();
        }
        const path = join(folder, "secret.json");
        writeFileSync(path, record(1), { mode: 0o000 });
        refused(path, ["You are not permitted to read it. Change its permissions, or copy it."]);
    });

    const zipped = gzipSync(`{"Records":[${record(1)}]}`);
    const damaged = Buffer.from(zipped);
    damaged.fill(0xff, 12, 30);
    const empty = "It is empty. Give a file with at least one CloudTrail record.";
    const refusals: [string, string | Buffer, string[]][] = [
        ["an empty file", "", [empty]],
        ["a file of blanks", " \n\t\n", [empty]],
        ["an empty file in gzip", gzipSync(""), [empty]],
        [
            "gzip that ends too early",
            zipped.subarray(0, zipped.length - 20),
            ["It is compressed with gzip and ends too early. Download it again."],
        ],
        ["damaged gzip", damaged, ["It is compressed with gzip and damaged. Download it again."]],
        [
            "text that is not JSON",
            "Mar 2 09:01 sshd[123]: Failed password\n",
            ['It is not JSON: it begins with "Mar 2 09:01 sshd[123". Give CloudTrail records as JSON.'],
        ],
        [
            "truncated JSON",
            `{"Records":[\n${record(1)},\n{"eventTime":"2026-`,
            ["It ends in the middle of the JSON, on line 3. Download it again."],
        ],
        [
            "JSON truncated between two records",
            `{"Records":[\n${record(1)},\n`,
            ["It ends in the middle of the JSON, on line 2. Download it again."],
        ],
        [
            "JSON that is broken in the middle",
            `{"Records":[\n${record(1)},\n{"eventTime":1 2}\n]}`,
            ["Entry 2 (line 3) is not JSON.", "Entry 3 (line 4) is not JSON."],
        ],
        [
            "JSON that is not CloudTrail",
            '{"name":"foundations-monitor","version":"0.1.0"}',
            ["Line 1 is JSON, but no CloudTrail record: it has no eventTime and no eventName."],
        ],
        [
            "a digest file of CloudTrail",
            '{"awsAccountId":"111122223333","digestStartTime":"2026-03-02T09:00:00Z","logFiles":[]}',
            ["Line 1 is JSON, but no CloudTrail record: it has no eventTime and no eventName."],
        ],
        ["JSON that is a number", "12\n", ["Line 1 is JSON, but not an object, so it is no CloudTrail record."]],
        [
            "JSON that is broken and ends in the middle",
            '{"Records":[}',
            ["Line 1 is not JSON.", "It ends in the middle of the JSON, on line 1. Download it again."],
        ],
        ["an empty list of records", '{"Records":[]}', ["It holds no CloudTrail record."]],
        [
            "a list with other things among the records, naming each",
            `{"Records":[\n${record(1)},\n{"eventTime":"2026-03-02T09:01:00Z"},\n"x",{"eventTime":"yesterday","eventName":"A"}]}`,
            [
                "Entry 2 (line 3) is JSON, but no CloudTrail record: it has no eventName.",
                "Entry 3 (line 4) is JSON, but not an object, so it is no CloudTrail record.",
                'Entry 4 (line 4) is a record whose eventTime is "yesterday" and not a time such as 2026-03-02T09:00:00Z.',
            ],
        ],
        [
            "log events whose messages are no records",
            '{"events":[{"message":"START RequestId"},{"message":"{}"}]}',
            [
                "Entry 1 (line 1) is JSON, but no CloudTrail record: it has no eventTime and no eventName.",
                "Entry 2 (line 1) is JSON, but no CloudTrail record: it has no eventTime and no eventName.",
            ],
        ],
        [
            "JSON lines that are no records",
            '{"level":"info"}\n{"level":"warn"}\n',
            [
                "Entry 1 (line 1) is JSON, but no CloudTrail record: it has no eventTime and no eventName.",
                "Entry 2 (line 2) is JSON, but no CloudTrail record: it has no eventTime and no eventName.",
            ],
        ],
        [
            "JSON lines of which some are bad, naming each",
            `${record(1)}\n{"eventTime":\n\n2026-03-02T09:07:00Z ${record(2)}\n2026-03-02T09:07:00Z {"a":1}\n`,
            [
                "Entry 2 (line 2) is not JSON.",
                "Entry 4 (line 5) is JSON, but no CloudTrail record: it has no eventTime and no eventName.",
            ],
        ],
        [
            "JSON lines of which many are bad, naming the first ten",
            `${record(1)}\n${"x\n".repeat(13)}`,
            [
                ...Array.from({ length: 10 }, (_, index) => `Entry ${index + 2} (line ${index + 2}) is not JSON.`),
                "3 more of the file's entries are no CloudTrail records either.",
            ],
        ],
    ];

    for (const [name, content, problems] of refusals) {
        it(`refuses ${name}`, () => refused(write(content), problems));
    }
});
