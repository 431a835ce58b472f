import * as assert from "node:assert/strict";
import { readTrailProperties, type TrailProperties } from "../../../components/trail/trailProperties";
import { verifyTrail } from "../../../components/trail/verifyTrail";
import { controls } from "../../../detection";
import { goodTrail } from "../../awsAnswers";

const place = { partition: "aws", account: "123456789012", region: "us-east-1" };

const verify = (changes: Record<string, unknown> = {}) =>
    verifyTrail("main", readTrailProperties(JSON.stringify({ ...goodTrail(), ...changes })) as TrailProperties, place);

const advanced = (...selectors: Record<string, unknown>[][]) => ({
    EventSelectors: undefined,
    AdvancedEventSelectors: selectors.map((FieldSelectors) => ({ FieldSelectors })),
});
const management = { Field: "eventCategory", Equals: ["Management"] };
const logGroupArn = "arn:aws:logs:us-east-1:123456789012:log-group:";

describe("verifyTrail", () => {
    it("accepts a trail that meets the control", () => {
        assert.deepEqual(verify(), { problems: [], warnings: [], logGroupName: "aws-cloudtrail-logs" });
    });

    const accepted: [string, Record<string, unknown>][] = [
        ["no selectors, which record all management events", { EventSelectors: undefined }],
        ["an empty list of selectors", { EventSelectors: [] }],
        ["a selector that leaves the defaults", { EventSelectors: [{}] }],
        [
            "one selector for everything among others",
            {
                EventSelectors: [
                    { IncludeManagementEvents: false },
                    { ReadWriteType: "All" },
                    { ReadWriteType: "ReadOnly" },
                ],
            },
        ],
        ["no word on global services", { IncludeGlobalServiceEvents: undefined }],
        ["an organization's trail of this account", { IsOrganizationTrail: true }],
        [
            "an organization's trail of the management account that delivers to this one, its delegated administrator",
            { Arn: "arn:aws:cloudtrail:us-east-1:210987654321:trail/main", IsOrganizationTrail: true },
        ],
    ];
    for (const [title, changes] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(verify(changes), { problems: [], warnings: [], logGroupName: "aws-cloudtrail-logs" });
        });
    }

    for (const [arn, name] of [
        [`${logGroupArn}trail:*`, "trail"],
        [`${logGroupArn}trail`, "trail"],
        [`${logGroupArn}aws-controltower/Cloud.Trail_Logs-#1:*`, "aws-controltower/Cloud.Trail_Logs-#1"],
    ]) {
        it(`finds the log group ${name} in ${arn}`, () => {
            assert.deepEqual(verify({ CloudWatchLogsLogGroupArn: arn }), {
                problems: [],
                warnings: [],
                logGroupName: name,
            });
        });
    }

    const warned: [string, Record<string, unknown>, string[]][] = [
        [
            "excluded sources",
            { EventSelectors: [{ ExcludeManagementEventSources: ["kms.amazonaws.com", "rdsdata.amazonaws.com"] }] },
            ["leaves out the events of kms.amazonaws.com and rdsdata.amazonaws.com."],
        ],
        [
            "reads and writes by two selectors",
            { EventSelectors: [{ ReadWriteType: "ReadOnly" }, { ReadWriteType: "WriteOnly" }] },
            ["records reads by one event selector and writes by another."],
        ],
        ["advanced selectors", advanced([management]), ["records management events by an advanced event selector."]],
        [
            "advanced selectors with excluded sources",
            advanced([management, { Field: "eventSource", NotEquals: ["kms.amazonaws.com"] }]),
            ["leaves out the events of kms.amazonaws.com.", "records management events by an advanced event selector."],
        ],
    ];
    for (const [title, changes, starts] of warned) {
        it(`accepts, with a word of warning, ${title}`, () => {
            const { problems, warnings } = verify(changes);
            assert.deepEqual(problems, []);
            assert.equal(warnings.length, starts.length);
            for (const [index, start] of starts.entries()) {
                assert.ok(warnings[index]?.startsWith(`The trail "main" ${start}`), warnings[index]);
            }
        });
    }

    const reads = "records reads only, by its eventSelectors. Sign-ins count as writes, and are left out.";
    const writes =
        "records writes only, by its eventSelectors. Sign-ins count as writes, and are recorded; the benchmark wants reads too.";
    const refused: [string, Record<string, unknown>, string][] = [
        ["one Region only", { IsMultiRegionTrail: false }, "records one Region only"],
        ["nothing said of Regions", { IsMultiRegionTrail: undefined }, "records one Region only"],
        ["a stopped trail", { IsLogging: false }, "is stopped"],
        ["nothing said of logging", { IsLogging: undefined }, "is stopped"],
        ["no global services", { IncludeGlobalServiceEvents: false }, "leaves out global services"],
        ["reads only", { EventSelectors: [{ ReadWriteType: "ReadOnly" }] }, reads],
        ["writes only", { EventSelectors: [{ ReadWriteType: "WriteOnly" }] }, writes],
        [
            "no management events",
            { EventSelectors: [{ IncludeManagementEvents: false }] },
            "leaves out all management events",
        ],
        [
            "advanced selectors for data events only",
            advanced([{ Field: "eventCategory", Equals: ["Data"] }]),
            "leaves out all management events",
        ],
        [
            "advanced selectors for reads only",
            advanced([management, { Field: "readOnly", Equals: ["true"] }]),
            reads.replace("eventSelectors", "advancedEventSelectors"),
        ],
        [
            "a selector for writes that leaves out sign-ins",
            {
                EventSelectors: [
                    { ReadWriteType: "WriteOnly", ExcludeManagementEventSources: ["signin.amazonaws.com"] },
                ],
            },
            "leaves out the events of signin.amazonaws.com, and failed console sign-ins with them",
        ],
        [
            "advanced selectors for one source only",
            advanced([management, { Field: "eventSource", Equals: ["iam.amazonaws.com"] }]),
            "leaves out some of the management events",
        ],
        [
            "no log group",
            { CloudWatchLogsLogGroupArn: undefined },
            "does not deliver to CloudWatch Logs: cloudWatchLogsGroupArn is not set.",
        ],
        [
            "an empty log group",
            { CloudWatchLogsLogGroupArn: "" },
            "does not deliver to CloudWatch Logs: cloudWatchLogsGroupArn is not set.",
        ],
        ["something else as a log group", { CloudWatchLogsLogGroupArn: "trail" }, 'delivers to "trail"'],
        [
            "a log group of another account",
            { CloudWatchLogsLogGroupArn: "arn:aws:logs:us-east-1:210987654321:log-group:trail:*" },
            "is in account 123456789012, and its log group in account 210987654321.",
        ],
        [
            "a log group of another Region",
            { CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:123456789012:log-group:trail:*" },
            "has its home in us-east-1, and its log group is in eu-west-1.",
        ],
        [
            "no role",
            { CloudWatchLogsRoleArn: undefined },
            "does not deliver to CloudWatch Logs: cloudWatchLogsRoleArn is not set.",
        ],
        [
            "another home Region",
            {
                Arn: "arn:aws:cloudtrail:eu-west-1:123456789012:trail/main",
                CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:123456789012:log-group:trail:*",
            },
            "has its home in eu-west-1, and this program works in us-east-1.",
        ],
        [
            "an organization's trail of another account",
            {
                Arn: "arn:aws:cloudtrail:us-east-1:210987654321:trail/main",
                IsOrganizationTrail: true,
                CloudWatchLogsLogGroupArn: "arn:aws:logs:us-east-1:210987654321:log-group:trail:*",
                CloudWatchLogsRoleArn: "arn:aws:iam::210987654321:role/trail-to-logs",
            },
            "is an organization's trail and belongs to account 210987654321, and this program works in 123456789012. Deploy it " +
                "in account 210987654321, where the log group is. There it covers every member. In members AWS Security " +
                "Hub shows NO_DATA for CloudWatch.6, because it judges a trail in the account that owns it alone.",
        ],
        [
            "an organization's trail of this account that delivers to its delegated administrator's",
            {
                IsOrganizationTrail: true,
                CloudWatchLogsLogGroupArn: "arn:aws:logs:us-east-1:210987654321:log-group:trail:*",
                CloudWatchLogsRoleArn: "arn:aws:iam::210987654321:role/trail-to-logs",
            },
            "is an organization's trail and delivers to account 210987654321, and this program works in 123456789012. Deploy " +
                "it in account 210987654321, where the log group is. There it covers every member. In members AWS Security " +
                "Hub shows NO_DATA for CloudWatch.6, because it judges a trail in the account that owns it alone.",
        ],
        [
            "an organization's trail of another account that delivers to a third, its delegated administrator's",
            {
                Arn: "arn:aws:cloudtrail:us-east-1:210987654321:trail/main",
                IsOrganizationTrail: true,
                CloudWatchLogsLogGroupArn: "arn:aws:logs:us-east-1:333333333333:log-group:trail:*",
                CloudWatchLogsRoleArn: "arn:aws:iam::333333333333:role/trail-to-logs",
            },
            "is an organization's trail and belongs to account 210987654321, and this program works in 123456789012. Deploy it " +
                "in account 333333333333, where the log group is.",
        ],
        ["no ARN", { Arn: undefined }, "has no ARN"],
    ];
    for (const [title, changes, start] of refused) {
        it(`refuses ${title}`, () => {
            const { problems } = verify(changes);
            assert.equal(problems.length, 1, problems.join("\n"));
            assert.ok(problems[0]?.startsWith(`The trail "main" ${start}`), problems[0]);
        });
    }

    it("refuses a trail that leaves out the service of a control which is to be monitored, with what helps", () => {
        const EventSelectors = [{ ExcludeManagementEventSources: ["kms.amazonaws.com"] }];
        const trail = readTrailProperties(JSON.stringify({ ...goodTrail(), EventSelectors })) as TrailProperties;
        const { "kms-key-disable-or-delete": kms, "root-usage": root } = controls;
        assert.ok(kms && root);
        assert.deepEqual(verifyTrail("main", trail, place, [root]).problems, []);
        assert.deepEqual(verifyTrail("main", trail, place, [root, kms]).problems, [
            'The trail "main" leaves out the events of kms.amazonaws.com, and keys disabled or scheduled for deletion with them, ' +
                "by its eventSelectors. One event selector must record all management events, reads and writes. Give it an event " +
                "selector with IncludeManagementEvents true and ReadWriteType All that excludes no event source (aws cloudtrail " +
                "put-event-selectors, which replaces all selectors of a trail).",
        ]);
    });

    it("says once what is wrong for every control", () => {
        const trail = readTrailProperties(JSON.stringify({ ...goodTrail(), IsLogging: false })) as TrailProperties;
        assert.equal(verifyTrail("main", trail, place, Object.values(controls)).problems.length, 1);
    });

    it("tells everything that is wrong at once", () => {
        const { problems, logGroupName } = verifyTrail("main", {}, place);
        assert.deepEqual(
            problems.map((problem) => problem.slice('The trail "main" '.length).split(/[,.]/)[0]),
            [
                "has no ARN that tells its home Region",
                "records one Region only: isMultiRegionTrail is not set",
                "is stopped: enableLogging is false",
                "does not deliver to CloudWatch Logs: cloudWatchLogsGroupArn and cloudWatchLogsRoleArn are not set",
            ],
        );
        assert.equal(logGroupName, "");
    });
});

describe("readTrailProperties", () => {
    for (const text of ["", "null", "[]", '"trail"', '{"IsLogging":"true"}', '{"EventSelectors":{}}', "{"]) {
        it(`does not take ${text || "nothing"} for a trail`, () => {
            assert.equal(readTrailProperties(text), undefined);
        });
    }
});
