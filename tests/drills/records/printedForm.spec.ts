import * as assert from "node:assert/strict";
import { printedForm } from "../../../drills/records/printedForm";
import { readEvents } from "../../../drills/records/readEvents";
import { LogFileReader } from "../../../drills/replay/reading/LogFileReader";
import { failedSignIn, wanted } from "../replay/records";
import { TemporaryFolder } from "../replay/TemporaryFolder";

const record = failedSignIn("e1", "2026-03-02T09:03:00Z");
const rule = "-".repeat(record.length + 40);
const columns = ["2026-03-02T09:03:00Z", "ConsoleLogin", "alice"];
const reader = new LogFileReader({ ...wanted("{ $.eventName = ConsoleLogin }"), countsMinutes: false });

const table = /It looks like a table that was printed for people\. Run the command again with --output json \(aws\), /;
const text = /It was printed by aws with --output text\. Run the command again with --output json\./;
const yaml = /It is YAML, as aws prints it with --output yaml\. Run the command again with --output json\./;
const list =
    /It is a list that PowerShell printed for people\. Run the command again with \| ConvertTo-Json behind it\./;
const rows = /If aws printed it with --output text, run the command again with --output json\./;

describe("printedForm", () => {
    const folder = new TemporaryFolder();
    after(() => folder.remove());

    const forms: [form: string, content: string, advice: RegExp][] = [
        [
            "lookup-events --output table",
            `${rule}\n|  LookupEvents  |\n+${rule}+\n||  CloudTrailEvent|  ${record}  ||\n||  EventId  |  e1  ||\n`,
            table,
        ],
        [
            "lookup-events --query … --output table",
            `--------\n|  LookupEvents  |\n+-----+-----+\n|  ${columns.join("  |  ")}  |\n+-----+-----+\n`,
            table,
        ],
        ["lookup-events --query … --output text", `${columns.join("\t")}\n`, rows],
        [
            "lookup-events --output text",
            `EVENTS\t${record}\te1\tConsoleLogin\nRESOURCES\talice\tAWS::IAM::User\n`,
            text,
        ],
        [
            "get-query-results --output text",
            `Complete\nRESULTS\t@message\t${record}\nRESULTS\t@ptr\tCl\nSTATISTICS\t1.0\t2.0\n`,
            text,
        ],
        ["lookup-events --output yaml", `Events:\n- CloudTrailEvent: '${record}'\n  EventId: e1\n`, yaml],
        ["psql", ` id | record\n----+${rule}\n  1 | ${record}\n(1 row)\n\n`, table],
        ["psql with one column", ` record\n${rule}\n ${record}\n(1 row)\n\n`, table],
        ["psql with rows one below the other", `-[ RECORD 1 ]-----\nid     | 1\nrecord | ${record}\n`, table],
        ["mysql", `+----+----+\n| id | record |\n+----+----+\n| 1 | ${record} |\n+----+----+\n`, table],
        [
            "mysql with rows one below the other",
            `*** 1. row ***\nid: 1\nrecord: ${record}\n1 row in set (0.00 sec)\n`,
            table,
        ],
        [
            "duckdb, with the record cut into lines",
            `┌──────┐\n│ message │\n├──────┤\n│ ${record.slice(0, 100)} │\n│ ${record.slice(100)} │\n└──────┘\n`,
            table,
        ],
        ["Find-CTEvent", `\r\nAccessKeyId     : \r\nCloudTrailEvent : ${record}\r\nEventId         : e1\r\n`, list],
        [
            "Find-CTEvent, with the record cut into lines",
            `\r\nCloudTrailEvent : ${record.slice(0, 240)}\r\n                  ${record.slice(240)}\r\nEventId         : e1\r\n`,
            list,
        ],
        ["trino", ` eventname    | username\n--------------+----------\n ConsoleLogin | alice\n(1 row)\n`, table],
    ];
    for (const [form, content, advice] of forms) {
        it(`says what to run in place of ${form}`, async () => {
            const path = folder.write("printed.txt", content);
            const { records, damages, passedOver = "" } = await reader.read(path);
            assert.match([...damages, passedOver].join(), advice);
            // What was read of it is not all of it.
            assert.ok(records === 0 || damages.length === 1, damages.join());
            assert.throws(() => readEvents(path), advice);
        });
    }

    const others: [string, string][] = [
        ["a certificate", "-----BEGIN CERTIFICATE-----\nMIIC\n"],
        ["a line that divides a log", "--------------------\n2026-03-02 started\n"],
        ["a flow log", "2 123456789012 eni-0 REJECT OK\n"],
        ["an access log of CloudFront", "#Version: 1.0\n2026-03-02\t09:03:00\tFRA2\n"],
        ["a line that names its level", "Warning : disk full\n"],
        ["a line of JSON", '{"level":\t"info"}\n'],
    ];
    for (const [what, content] of others) {
        it(`advises nothing for ${what}`, () => assert.equal(printedForm(content, true), undefined));
    }

    it("takes rows without names for an answer of aws only where a file begins with them", () => {
        assert.deepEqual(
            [printedForm("a\tb\n", true)?.slice(0, 6), printedForm("a\tb\n", false)],
            ["If aws", undefined],
        );
    });
});
