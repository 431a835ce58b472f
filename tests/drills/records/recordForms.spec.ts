import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { consoleAuthenticationFailures } from "../../../detection";
import { readEvents } from "../../../drills/records/readEvents";
import { LogFileReader } from "../../../drills/replay/reading/LogFileReader";
import { apiCall, failedSignIn, recordsFile, wanted } from "../replay/records";
import { TemporaryFolder } from "../replay/TemporaryFolder";

const reader = new LogFileReader({
    ...wanted(consoleAuthenticationFailures.pattern),
    countsMinutes: false,
});

const failure = failedSignIn("e1", "2026-03-02T09:03:00Z");
const other = apiCall("2026-03-02T09:04:00Z");
const both = [failure, other];
const text = (value: unknown): string => JSON.stringify(value);
const pretty = (json: string): string => JSON.stringify(JSON.parse(json), null, 2);
const packed = (...records: readonly string[]): string =>
    gzipSync(
        text({
            messageType: "DATA_MESSAGE",
            logEvents: records.map((message) => ({ id: "1", timestamp: 1, message })),
        }),
    ).toString("base64");
const cell = (json: string): string => `"${json.replaceAll('"', '""')}"`;
const bus = (detail: string): string =>
    `{"version":"0","detail-type":"AWS API Call via CloudTrail","detail":${detail}}`;

describe("the forms in which CloudTrail records are handed out", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());

    const forms: [form: string, content: string | Buffer][] = [
        ["concatenated pretty-printed records", both.map(pretty).join("")],
        ["pretty-printed records with line breaks between", both.map(pretty).join("\n\n")],
        ["jq -s of Records files", text([{ Records: [JSON.parse(failure)] }, { Records: [JSON.parse(other)] }])],
        ["arrays in an array", `[[${failure}],[[${other}]]]`],
        ["a Records file that was compressed twice", gzipSync(gzipSync(recordsFile(...both)))],
        [
            "EventBridge events of an archive",
            both.map((each) => bus(each).replace("{", '{"replay-name":"r",')).join("\n"),
        ],
        ["EventBridge events, concatenated", both.map(bus).join("")],
        ["EventBridge events in messages of SQS", text({ Messages: both.map((each) => ({ Body: bus(each) })) })],
        [
            "EventBridge events in notifications of SNS in messages of SQS",
            text({ Messages: both.map((each) => ({ Body: text({ Type: "Notification", Message: bus(each) }) })) }),
        ],
        [
            "aws logs tail",
            both.map((each) => `2026-03-02T09:06:11.123000+00:00 1_CloudTrail_us-east-1 ${each}`).join("\n"),
        ],
        ["aws logs tail --format short", both.map((each) => `2026-03-02T09:06:11 ${each}`).join("\n")],
        [
            "aws logs tail --format json",
            both.map((each) => `2026-03-02T09:06:11.123000+00:00 1_CloudTrail_us-east-1 ${pretty(each)}`).join("\n"),
        ],
        [
            "filter-log-events --output text",
            both.map((each) => `EVENTS\t38\t1772442480000\t1_CloudTrail_us-east-1\t${each}\t1772442180000`).join("\n"),
        ],
        ["lookup-events --query 'Events[].CloudTrailEvent'", text(both)],
        ["lookup-events --query 'Events[].[CloudTrailEvent]'", text(both.map((each) => [each]))],
        ["lookup-events --query 'Events[].CloudTrailEvent' --output text", both.join("\t")],
        ["lookup-events --query with names", text(both.map((Event) => ({ When: 1, Event })))],
        ["JSON texts, one a line", both.map(text).join("\n")],
        [
            "results of Logs Insights of the CLI",
            text({
                results: both.map((value) => [
                    { field: "@timestamp", value: "2026-03-02 09:03:00.000" },
                    { field: "@message", value },
                ]),
                status: "Complete",
            }),
        ],
        [
            "results of Logs Insights of the console, as CSV",
            ["@timestamp,@message", ...both.map((each) => `2026-03-02 09:03:00.000,${cell(each)}`)].join("\n"),
        ],
        [
            "an export of Splunk, as CSV",
            ['"_raw","_time"', ...both.map((each) => `${cell(each)},"2026-03-02T09:03:00.000+0000"`)].join("\r\n"),
        ],
        ["an export of Splunk, as JSON", both.map((_raw) => text({ preview: false, result: { _raw } })).join("\n")],
        ["results of Splunk", text({ results: both.map((_raw) => ({ _raw })) })],
        [
            "hits of Elasticsearch, with the record in two fields",
            text({
                took: 1,
                hits: {
                    total: { value: 2 },
                    hits: both.map((original) => ({ _source: { message: original, event: { original } } })),
                },
            }),
        ],
        ["the event of a function that a log group calls", text({ awslogs: { data: packed(...both) } })],
        [
            "records of Kinesis",
            text({ Records: both.map((each) => ({ kinesis: { data: packed(each) }, eventSource: "aws:kinesis" })) }),
        ],
        [
            "records of Firehose",
            text({ records: both.map((each) => ({ data: Buffer.from(each).toString("base64") })) }),
        ],
        [
            "messages of a subscription, the test of it among them",
            [
                '{"messageType":"CONTROL_MESSAGE","owner":"CloudwatchLogs","logEvents":[{"id":"","timestamp":1,"message":"CWL CONTROL MESSAGE: Checking health of destination Firehose."}]}',
                ...both.map((message) => text({ messageType: "DATA_MESSAGE", logEvents: [{ id: "1", message }] })),
            ].join(""),
        ],
    ];
    for (const [form, content] of forms) {
        it(`reads ${form}`, async () => {
            const path = folder.write("events", content);
            const { records, sightings, damages, passedOver } = await reader.read(path);
            assert.deepEqual(
                { records, ids: sightings.map(({ id }) => id), damages, passedOver },
                { records: 2, ids: ["e1"], damages: [], passedOver: undefined },
            );
            assert.deepEqual(
                readEvents(path).map(({ message }) => JSON.parse(message)),
                both.map((each) => JSON.parse(each)),
            );
        });
    }

    const data = join(__dirname, "../../data/events");
    const figures: Readonly<Record<string, number>> = {
        "eventbridge-lines.ndjson": 2,
        "firehose-concatenated.json": 2,
    };
    const withoutRecords = ["athena.csv", "lake.json"];
    for (const name of readdirSync(data)) {
        if (withoutRecords.includes(name)) {
            it(`says that ${name} holds fields of records only`, async () => {
                const { records, damages } = await reader.read(join(data, name));
                assert.equal(records, 0);
                assert.match(damages.join(), /^holds fields of CloudTrail records and not the records, /);
                assert.throws(() => readEvents(join(data, name)), /holds fields of CloudTrail records and not/);
            });
        } else {
            it(`reads ${name}`, async () => {
                const { records, sightings, damages, passedOver } = await reader.read(join(data, name));
                const count = figures[name] ?? 1;
                assert.deepEqual([records, sightings.length, damages, passedOver], [count, count, [], undefined]);
                const events = readEvents(join(data, name));
                assert.deepEqual(
                    events.map(({ message }) => JSON.parse(message).userIdentity.userName),
                    new Array(count).fill("alice"),
                );
            });
        }
    }

    it("reads long results of Logs Insights, of which most fields hold no record", async () => {
        const results = Array.from({ length: 2000 }, () => [
            { field: "@timestamp", value: "2026-03-02 09:03:00.000" },
            { field: "@message", value: failure },
            { field: "@ptr", value: "x" },
        ]);
        const { records, damages } = await reader.read(folder.write("long", text({ results })));
        assert.deepEqual([records, damages], [2000, []]);
    });

    it("keeps a record that stands in another object as it was written", () => {
        const odd = other.replace('"eventID":"x"', String.raw`"n":1.0,"big":12345678901234567890,"s":"\u0041}"`);
        assert.deepEqual(
            readEvents(folder.write("odd", bus(odd))).map(({ message }) => message),
            [odd],
        );
    });

    it("does not look for records in a record", async () => {
        const quoting = other.replace(
            '"eventID":"x"',
            `"requestParameters":{"body":${text(failure)},"item":${failure}}`,
        );
        const { records, sightings } = await reader.read(folder.write("quoting", bus(quoting)));
        assert.deepEqual([records, sightings], [1, []]);
    });

    it("passes over what holds nothing but tests of a subscription, and the empty file of AWS Config", async () => {
        const test = {
            messageType: "CONTROL_MESSAGE",
            logEvents: [{ id: "", message: "CWL CONTROL MESSAGE: Checking" }],
        };
        const subscription = await reader.read(folder.write("test.json", text(test)));
        const config = await reader.read(folder.write("Config/ConfigWritabilityCheckFile", ""));
        assert.deepEqual(
            [subscription, config].map(({ damages, passedOver }) => [damages, passedOver]),
            [
                [[], "holds only messages by which CloudWatch Logs tests a subscription."],
                [[], "is empty: AWS Config writes it to find out whether it may."],
            ],
        );
    });

    const fieldsAlone: [string, string][] = [
        ["the console's event history", "Event name,Event time,User name\nConsoleLogin,2026-03-02T09:03:00Z,alice\n"],
        [
            "a query of Logs Insights without @message",
            text({ results: [[{ field: "eventTime", value: "2026-03-02T09:03:00Z" }]], status: "Complete" }),
        ],
        [
            "documents of Elastic that do not keep the original",
            text({ hits: { hits: [{ _source: { event: { action: "ConsoleLogin" }, aws: { cloudtrail: {} } } }] } }),
        ],
    ];
    for (const [what, content] of fieldsAlone) {
        it(`does not take ${what} for records, and says so`, async () => {
            const { damages } = await reader.read(folder.write("fields", content));
            assert.match(damages.join(), /^holds fields of CloudTrail records and not the records, /);
        });
    }

    it("gives up on what is compressed in itself, again and again", async () => {
        let content = gzipSync(recordsFile(...both));
        for (let time = 0; time < 5; time++) {
            content = gzipSync(content);
        }
        const { records, passedOver } = await reader.read(folder.write("deep", content));
        assert.deepEqual([records, passedOver], [0, "holds no CloudTrail records: it is binary."]);
        assert.equal(readFileSync(join(folder.path, "deep"))[0], 0x1f);
    });
});
