import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
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
        [
            "records in a message in a message, six times",
            both.map((each) => Array.from({ length: 6 }).reduce((body: string) => text({ body }), each)).join("\n"),
        ],
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
        ["a CSV file for Excel", ["sep=;", "time;event", ...both.map((each) => `2026;${cell(each)}`)].join("\r\n")],
        [
            "Export-Csv of Windows PowerShell",
            ["#TYPE Amazon.CloudTrail.Model.Event", '"CloudTrailEvent"', ...both.map(cell)].join("\r\n"),
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
        ["concatenated files that each begin with a byte order mark", both.map((each) => `\uFEFF${each}`).join("\n")],
        ["records between which form feeds stand", both.join("\f")],
        ["records between which line separators stand", both.join("\u2028")],
        ["records between which record separators stand (RFC 7464)", both.map((each) => `\x1e${each}\n`).join("")],
        ["records between which zero bytes stand", both.join("\0")],
        ["records with spaces in front that do not break", both.map((each) => `\u00a0\u00a0${each}`).join("\n")],
        [
            "results of Logs Insights, copied as Markdown with the line below the names",
            ["| @timestamp | @message |", "| --- | --- |", ...both.map((each) => `| 2026-03-02 | ${each} |`)].join(
                "\n",
            ),
        ],
        [
            "results of Logs Insights, copied as Markdown",
            ["| @timestamp | @message |", ...both.map((each) => `| 2026-03-02 09:03:00.000 | ${each} |`)].join("\n"),
        ],
        [
            "lines of syslog, as members of JSON lines",
            both.map((each) => text({ message: `Mar  2 09:03:00 host cloudtrail[123]: ${each}` })).join("\n"),
        ],
        [
            "packed records in lines of keys and values",
            both.map((each) => `level=info data=${Buffer.from(each).toString("base64")} n=1`).join("\n"),
        ],
        ["lines of syslog", both.map((each) => `Mar  2 09:03:00 host cloudtrail[123]: ${each}`).join("\n")],
        ["lines with a time in brackets", both.map((each) => `[2026-03-02 09:03:00] ${each}`).join("\n")],
        ["lines of a function's log", both.map((each) => `[INFO]\t2026-03-02T09:03:00.000Z\t8f7c\t${each}\n`).join("")],
        [
            "logcli of Loki, with labels",
            both.map((each) => `2026-03-02T09:03:00Z {job="cloudtrail", region="us-east-1"} ${each}`).join("\n"),
        ],
        ["matches of grep", both.map((each) => `./logs/a.json:${each}`).join("\n")],
        ["quoted mail", both.map((each) => `> ${each}`).join("\n")],
        ["a script that assigns them", `const events = [${both.join(",")}];\n`],
        ["a script that is handed them", `callback([${both.join(",")}]);`],
        [
            "lookup-events as Python prints its answer",
            `{'Events': [${both.map((each) => `{'EventId': 'e', 'CloudTrailEvent': '${each}'}`).join(", ")}]}`,
        ],
        ["bytes as Python prints them", both.map((each) => `b'${each}'`).join("\n")],
        ["texts of JSON without their quotation marks", both.map((each) => text(each).slice(1, -1)).join("\n")],
        ["a table with JSON in texts", ["_raw", ...both.map(text)].join("\n")],
        ["a table with JSON in lines", ["time,event", ...both.map((each) => `2026,${each}`)].join("\n")],
        [
            "a table with escaped quotation marks",
            ["time,event", ...both.map((each) => `2026,"${each.replaceAll('"', '\\"')}"`)].join("\n"),
        ],
        ["a table with a list in a cell", `time,event\n2026,${cell(`[${both.join(",")}]`)}`],
        [
            "a table with blanks behind the brace",
            both.map((each) => `2026,${cell(each.replace("{", "{ "))}`).join("\n"),
        ],
        [
            "a table with cells of many lines",
            ["_raw,host", ...both.map((each) => `${cell(pretty(each))},h`)].join("\r\n"),
        ],
        ["a table with answers in its cells", both.map((each) => cell(text({ CloudTrailEvent: each }))).join("\n")],
        [
            "a table with packed records",
            ["k,data", ...both.map((each) => `1,${Buffer.from(each).toString("base64")}`)].join("\n"),
        ],
        ["records in HTML", both.map((each) => each.replaceAll('"', "&quot;")).join("\n")],
        ["records in HTML, by number", `<pre>${both.map((each) => each.replaceAll('"', "&#34;")).join("\n")}</pre>`],
        [
            "an export of Splunk, as XML",
            `<results>${both.map((each) => `<result><v>${each.replaceAll('"', "&quot;")}</v></result>`).join("\n")}</results>`,
        ],
        ["packed records, one a line", both.map((each) => Buffer.from(each).toString("base64")).join("\n")],
        ["packed records, spread over lines", Buffer.from(pretty(failure) + pretty(other)).toString("base64")],
        ["a packed list", Buffer.from(`[${both.join(",")}]`).toString("base64")],
        ["a packed file, unpacked by gzip", gzipSync(recordsFile(...both)).toString("base64")],
        [
            "a packed file with the line breaks of base64",
            Buffer.from(recordsFile(...both))
                .toString("base64")
                .replace(/.{76}/g, "$&\n"),
        ],
        ["what is sent to Elasticsearch at once", both.map((each) => `{"index":{"_index":"cwl"}}\n${each}\n`).join("")],
    ];
    for (const [form, content] of forms) {
        it(`reads ${form}`, async () => {
            const path = folder.write("events", content);
            const pieces = Array.from({ length: Math.ceil(content.length / 50) }, (_, piece) =>
                content.slice(piece * 50, piece * 50 + 50),
            );
            for (const report of [
                await reader.read(path),
                await reader.readStream(path, Readable.from(pieces.map((piece) => Buffer.from(piece)))),
            ]) {
                const { records, sightings, damages, passedOver } = report;
                assert.deepEqual(
                    { records, ids: sightings.map(({ id }) => id), damages, passedOver },
                    { records: 2, ids: ["e1"], damages: [], passedOver: undefined },
                );
            }
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
                assert.match(damages.join(), /^holds fields of CloudTrail records and not the records as JSON, /);
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
        [
            "a table of Athena without times",
            '"eventname","errormessage","n"\n"ConsoleLogin","Failed authentication","7"\n',
        ],
        [
            "results of Logs Insights, exported without @message",
            text([{ "@timestamp": "2026-03-02 09:03:00.000", eventName: "ConsoleLogin", errorMessage: "x" }]),
        ],
        [
            "a table of Microsoft Sentinel",
            "TimeGenerated [UTC],AwsEventId,EventSource,EventName\n3/2/2026,e1,signin.amazonaws.com,ConsoleLogin\n",
        ],
        [
            "events of Security Lake",
            text({
                metadata: { product: { name: "CloudTrail" } },
                class_uid: 3002,
                api: { operation: "ConsoleLogin" },
            }),
        ],
        ["a record in YAML", 'eventVersion: "1.11"\neventTime: "2026-03-02T09:03:00Z"\neventName: ConsoleLogin\n'],
        ["a record as Python prints it", "{'eventTime': '2026-03-02T09:03:00Z', 'eventName': 'ConsoleLogin'}"],
    ];
    for (const [what, content] of fieldsAlone) {
        it(`does not take ${what} for records, and says so`, async () => {
            const { damages } = await reader.read(folder.write("fields", content));
            assert.match(damages.join(), /^holds fields of CloudTrail records and not the records as JSON, /);
        });
    }

    const broken: [string, string][] = [
        ["without a quotation mark", failure.replace('"eventVersion"', '"eventVersion')],
        ["with one too many", failure.replace("alice", 'al"ice')],
        ["cut off", failure.slice(0, 300)],
    ];
    for (const [what, line] of broken) {
        it(`says that a record among others is broken: ${what}`, async () => {
            const path = folder.write("broken", `${other}\n${line}\n${other}\n`);
            const { records, damages } = await reader.read(path);
            assert.deepEqual(
                [records, damages],
                [2, ["holds 1 entry that is no CloudTrail record, beside 2 CloudTrail records."]],
            );
            assert.throws(() => readEvents(path), /holds fields of CloudTrail records and not|is not JSON/);
        });
    }

    it("says that a record is broken whose value a line ends in, be it the value that is sought", async () => {
        const path = folder.write("wrapped", `${failure.replace("ConsoleLogin", "Console\nLogin")}\n${other}\n`);
        const { records, damages } = await reader.read(path);
        assert.deepEqual(
            [records, damages],
            [1, ["holds 3 entries that are no CloudTrail records, beside 1 CloudTrail record."]],
        );
        assert.throws(() => readEvents(path), /Entry 1 \(line 1\) is not JSON/);
    });

    it("takes a notification of S3 for no record, and passes it over", async () => {
        const notification = {
            eventVersion: "2.1",
            eventSource: "aws:s3",
            eventTime: "2026-03-02T09:10:00.000Z",
            eventName: "ObjectCreated:Put",
        };
        for (const content of [
            { Records: [notification] },
            { Messages: [{ Body: text({ Records: [notification] }) }] },
        ]) {
            const { records, damages, passedOver } = await reader.read(folder.write("s3", text(content)));
            assert.deepEqual([records, damages, passedOver?.slice(0, 28)], [0, [], "holds no CloudTrail records:"]);
        }
    });

    it("gives up on what is compressed in itself, again and again", async () => {
        let content = gzipSync(recordsFile(...both));
        for (let time = 0; time < 5; time++) {
            content = gzipSync(content);
        }
        const { records, passedOver } = await reader.read(folder.write("deep", content));
        assert.deepEqual([records, passedOver?.slice(0, 42)], [0, "holds no CloudTrail records: it is binary."]);
        assert.equal(readFileSync(join(folder.path, "deep"))[0], 0x1f);
    });
});
