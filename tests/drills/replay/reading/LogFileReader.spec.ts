import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { consoleAuthenticationFailures, consoleSignInCompanions } from "../../../../detection";
import type { FileReport } from "../../../../drills/replay/reading/fileReport";
import { LogFileReader } from "../../../../drills/replay/reading/LogFileReader";
import { timeBounds } from "../../../../drills/replay/reading/timeRange";
import { apiCall, failedSignIn, recordsFile, wanted } from "../records";
import { TemporaryFolder } from "../TemporaryFolder";

const order = {
    ...wanted(consoleAuthenticationFailures.pattern, consoleSignInCompanions),
    countsMinutes: false,
    bounds: timeBounds(Date.UTC(2026, 5, 1)),
};
const hit = failedSignIn("e1", "2026-03-02T09:01:30Z");
const call = apiCall("2026-03-02T09:02:00Z");

/** gzip ends with a checksum and the size. */
const withWrongChecksum = (gzip: Buffer): Buffer => gzip.fill(0, gzip.length - 8, gzip.length - 4);

describe("LogFileReader", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());
    const read = (content: string | Buffer, settings = order): Promise<FileReport> =>
        new LogFileReader(settings).read(folder.write("log.json.gz", content));

    const logEvent = (message: string): string => JSON.stringify({ id: "1", timestamp: 1, message });
    const forms: [string, string | Buffer][] = [
        ["a Records file", recordsFile(hit, call)],
        ["a Records file compressed with gzip", gzipSync(recordsFile(hit, call))],
        ["gzip in two members", Buffer.concat([gzipSync(`${hit}\n`), gzipSync(`${call}\n`)])],
        ["JSON lines", `${hit}\n${call}\n`],
        [
            "an export of CloudWatch Logs",
            gzipSync(`2026-03-02T09:06:11.123Z ${hit}\n2026-03-02T09:07:00.000Z ${call}\n`),
        ],
        ["the answer of filter-log-events", `{"events":[${logEvent(hit)},${logEvent(call)}]}`],
        [
            "what a subscription delivers",
            `{"messageType":"DATA_MESSAGE","logEvents":[${logEvent(hit)},${logEvent(call)}]}`,
        ],
        [
            "the answer of lookup-events",
            JSON.stringify(
                { Events: [hit, call].map((record) => ({ EventId: "1", CloudTrailEvent: record })) },
                null,
                4,
            ),
        ],
        ["names spelled with escapes", recordsFile(hit.replace("eventName", "event\\u004eame"), call)],
    ];
    for (const [form, content] of forms) {
        it(`reads ${form}`, async () => {
            const { records, firstTime, lastTime, sightings, damages, passedOver } = await read(content);
            assert.deepEqual(
                { records, firstTime, lastTime, ids: sightings.map(({ id }) => id), damages, passedOver },
                {
                    records: 2,
                    firstTime: "2026-03-02T09:01:30Z",
                    lastTime: "2026-03-02T09:02:00Z",
                    ids: ["e1"],
                    damages: [],
                    passedOver: undefined,
                },
            );
        });
    }

    const clocks = ["1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2026-03-02T08:00:00Z"].map(apiCall);
    const ranges: [string, string][] = [
        ["a file as a trail writes it", recordsFile(call, ...clocks)],
        ["JSON lines", [call, ...clocks].join("\n")],
    ];
    for (const [form, content] of ranges) {
        it(`leaves times that cannot be out of the range of ${form}`, async () => {
            const { records, firstTime, lastTime } = await read(content);
            assert.deepEqual([records, firstTime, lastTime], [4, "2026-03-02T08:00:00Z", "2026-03-02T09:02:00Z"]);
        });
    }

    it("does not count what a record lists as records of their own", async () => {
        const listing = call.replace('"eventID":"x"', `"requestParameters":{"items":[${call},${call}]}`);
        assert.equal((await read(recordsFile(call, listing))).records, 2);
    });

    it("tells who, from where, when, Region and account", async () => {
        const [sighting] = (await read(recordsFile(hit))).sightings;
        assert.deepEqual(sighting, {
            id: "e1",
            time: Date.UTC(2026, 2, 2, 9, 1, 30),
            seenBy: [{ control: "one" }],
            who: "alice",
            from: "203.0.113.9",
            what: "Failed authentication",
            region: "eu-north-1",
            account: "123456789012",
            userAgent: "?",
            signIn: "failed",
            isRoot: false,
            usedSecondFactor: false,
        });
    });

    it("does not take a record quoted inside another one for a record", async () => {
        const quoting = `{"eventVersion":"1.11","eventTime":"2026-03-02T09:03:00Z","eventSource":"x","eventName":"Put","requestParameters":{"items":[{"a":1},${hit}]}}`;
        const { records, sightings } = await read(recordsFile(quoting, call));
        assert.deepEqual([records, sightings], [2, []]);
    });

    it("counts the records of every minute where a filter has a default value", async () => {
        const { minutes } = await read(recordsFile(hit, call, call), { ...order, countsMinutes: true });
        const first = Date.UTC(2026, 2, 2, 9, 1) / 60_000;
        assert.deepEqual(minutes, [
            [first, 1],
            [first + 1, 2],
        ]);
    });

    const packed = gzipSync(recordsFile(hit, ...new Array<string>(4000).fill(call)), { level: 0 });
    const damaged: [string, string | Buffer, RegExp, number | undefined][] = [
        ["an empty file", "", /^is empty\. Download it again\.$/, 0],
        [
            "half a gzip file",
            packed.subarray(0, packed.length / 2),
            /^is compressed with gzip and ends too early\. .*\d+ records before that were read\.$/,
            undefined,
        ],
        [
            "gzip that is damaged in the middle",
            Buffer.concat([packed.subarray(0, 300_000), Buffer.alloc(400, 0xff), packed.subarray(300_400)]),
            /^is compressed with gzip and damaged\. .*read\.$/,
            undefined,
        ],
        [
            "a small gzip file with something else behind it",
            Buffer.concat([gzipSync(recordsFile(hit, call)), Buffer.from(recordsFile(hit))]),
            /^is compressed with gzip and damaged\. Download it again\. 2 records before that were read\.$/,
            2,
        ],
        [
            "a small gzip file whose checksum is wrong",
            withWrongChecksum(gzipSync(recordsFile(hit, call))),
            /^is compressed with gzip and damaged\. Download it again\. 2 records before that were read\.$/,
            2,
        ],
        [
            "text in UTF-16",
            Buffer.from(`\uFEFF${recordsFile(hit)}`, "utf16le"),
            /^is written in UTF-16, as `>` does in Windows PowerShell\. Convert it to UTF-8\.$/,
            0,
        ],
        [
            "a tar archive that is compressed with gzip",
            gzipSync(
                Buffer.concat([Buffer.from("a.json".padEnd(257, "\0")), Buffer.from("ustar\0"), Buffer.from(hit)]),
            ),
            /^is a tar archive\. Unpack it\.$/,
            0,
        ],
        ["a zip archive", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(99)]), /^is a zip archive\./, 0],
        ["a gzip head alone", packed.subarray(0, 6), /^is compressed with gzip and ends too early\./, 0],
        [
            "a half-written Records file",
            recordsFile(hit, call).slice(0, -40),
            /^ends in the middle of a record: 1 record before that was read\. Download it again\.$/,
            1,
        ],
        [
            "records among lines of another log",
            `${hit}\n2 123456789012 eni-0 REJECT OK\n${call}`,
            /^holds 1 entry that is no CloudTrail record, beside 2 CloudTrail records\.$/,
            2,
        ],
        [
            "a record that is no JSON",
            recordsFile(hit.replace('"IAMUser"', "IAMUser"), call),
            /^holds 1 entry that is no CloudTrail record, beside 2 CloudTrail records\.$/,
            2,
        ],
    ];
    for (const [what, content, reason, records] of damaged) {
        it(`says what is wrong with ${what}, and reads the rest`, async () => {
            const report = await read(content);
            assert.match(report.damages[0] ?? "", reason);
            assert.equal(report.passedOver, undefined);
            assert.ok(records === undefined ? report.records > 0 : report.records === records, String(report.records));
        });
    }

    const others: [string, string | Buffer, RegExp][] = [
        [
            "a flow log",
            gzipSync("version account-id interface-id\n2 123456789012 eni-0 REJECT OK\n"),
            /^holds no CloudTrail records: it begins with "version account-id inter"\.$/,
        ],
        [
            "a log of JSON lines",
            '{"timestamp":1,"webaclId":"x"}\n{"timestamp":2}\n',
            /^holds no CloudTrail records: it begins with/,
        ],
        [
            "bytes of no text",
            Buffer.from([0, 1, 2, 255, 254, 0, 10, 7]),
            /^holds no CloudTrail records: it is binary\. What is read is text, compressed with gzip or not\.$/,
        ],
        [
            "a digest file",
            '{"awsAccountId":"123456789012","digestS3Bucket":"b","digestS3Object":"o","logFiles":[]}',
            /^is a digest of log files and holds no events\.$/,
        ],
        [
            "Insights events",
            gzipSync(
                recordsFile(
                    '{"eventVersion":"1.07","eventTime":"2026-03-02T09:00:00Z","eventType":"AwsCloudTrailInsight","insightDetails":{"eventName":"ConsoleLogin"}}',
                ),
            ),
            /^holds Insights events, /,
        ],
    ];
    for (const [what, content, reason] of others) {
        it(`passes over ${what}`, async () => {
            const { records, sightings, damages, passedOver = "" } = await read(content);
            assert.deepEqual([records, sightings, damages], [0, [], []]);
            assert.match(passedOver, reason);
        });
    }

    it("takes a file for damaged that is named as a log file of CloudTrail and is none", async () => {
        const name = "123456789012_CloudTrail_us-east-1_20260302T0905Z_abc.json.gz";
        const { damages, passedOver } = await new LogFileReader(order).read(folder.write(name, Buffer.alloc(70_000)));
        assert.equal(passedOver, undefined);
        assert.match(
            damages.join(),
            /^is named as a log file of CloudTrail and holds no CloudTrail records: it is binary\./,
        );
    });

    it("reads a log of another kind to its end, where a record can be", async () => {
        const others = ["2 123456789012 eni-0 REJECT OK\n", '{"timestamp":1,"a":{"b":["c"]}}\n'];
        for (const other of others) {
            const { records, damages } = await read(gzipSync(`${other.repeat(30_000)}${hit}\n`));
            assert.deepEqual(
                [records, damages],
                [1, ["holds 30000 entries that are no CloudTrail records, beside 1 CloudTrail record."]],
            );
        }
    });

    it("says that a file may not be read", async function () {
        const path = folder.write("secret.json", recordsFile(hit));
        chmodSync(path, 0);
        if (process.getuid?.() === 0) {
            // Nothing is forbidden to root.
            this.skip();
        }
        assert.deepEqual((await new LogFileReader(order).read(path)).damages, [
            "may not be read by you. Change its permissions, or copy it.",
        ]);
    });

    it("says that a file is gone", async () => {
        const { damages } = await new LogFileReader(order).read("/no/such/file");
        assert.deepEqual(damages, ["does not exist any more."]);
    });

    it("reads a pipe that is named like a file, and says when nothing came", async () => {
        const [pipe, empty] = ["pipe", "empty"].map((name) => join(folder.path, name)) as [string, string];
        execFileSync("mkfifo", [pipe, empty]);
        const [full, nothing] = await Promise.all([
            new LogFileReader(order).read(pipe),
            new LogFileReader(order).read(empty),
            writeFile(pipe, recordsFile(hit, call)),
            writeFile(empty, ""),
        ]);
        assert.deepEqual([full.records, full.damages, nothing.damages], [2, [], ["is empty."]]);
    });

    it("reads a stream, compressed or not", async () => {
        for (const bytes of [Buffer.from(recordsFile(hit, call)), gzipSync(recordsFile(hit, call))]) {
            const pieces = Readable.from([bytes.subarray(0, 1), bytes.subarray(1, 50), bytes.subarray(50)]);
            const { records, sightings } = await new LogFileReader(order).readStream("standard input", pieces);
            assert.deepEqual([records, sightings.length], [2, 1]);
        }
    });
});
