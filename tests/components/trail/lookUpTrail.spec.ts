import * as assert from "node:assert/strict";
import { lookUpTrail } from "../../../components";
import { build, buildFailure, outputValue } from "../../support";

const look = (region?: string) => () => lookUpTrail("management-events", { region });

describe("lookUpTrail", () => {
    for (const preview of [true, false]) {
        it(`asks Cloud Control for the trail ${preview ? "in a preview" : "in an update"}`, async () => {
            const { made, calls, resources } = await build(look(), { preview });
            const { description, ...trail } = await outputValue(made);
            const { TrailName, IsLogging, S3BucketName } = JSON.parse(description);
            // Only what was looked at is passed on.
            assert.deepEqual([TrailName, IsLogging, S3BucketName], ["management-events", true, undefined]);
            assert.deepEqual(trail, {
                name: "management-events",
                arn: "arn:aws:cloudtrail:us-east-1:123456789012:trail/management-events",
                logGroupName: "aws-cloudtrail-logs",
                coversOrganization: false,
            });
            const lookups = calls.filter(({ token }) => token === "aws:cloudcontrol/getResource:getResource");
            assert.deepEqual(
                lookups.map(({ inputs }) => inputs),
                [{ typeName: "AWS::CloudTrail::Trail", identifier: "management-events" }],
            );
            assert.deepEqual(resources, []);
        });
    }

    it("looks in another Region when told so", async () => {
        const { calls } = await build(look("eu-north-1"));
        const lookup = calls.find(({ token }) => token.includes("cloudcontrol"));
        assert.equal(lookup?.inputs.region, "eu-north-1");
    });

    it("finds the log group of AWS Control Tower by its trail, with the suffix that nobody can guess", async () => {
        const logGroupName = "aws-controltower/CloudTrailLogs-k3j8zq1x";
        const trail = {
            TrailName: "aws-controltower-BaselineCloudTrail",
            Arn: "arn:aws:cloudtrail:us-east-1:123456789012:trail/aws-controltower-BaselineCloudTrail",
            IsOrganizationTrail: true,
            CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:123456789012:log-group:${logGroupName}:*`,
        };
        const name = "aws-controltower-BaselineCloudTrail";
        const { made } = await build(() => lookUpTrail(name), { aws: { trail } });
        const { description, ...found } = await outputValue(made);
        assert.equal(JSON.parse(description).TrailName, name);
        assert.deepEqual(found, {
            name,
            arn: trail.Arn,
            logGroupName,
            coversOrganization: true,
        });
    });

    it("warns of what works and should still be known", async () => {
        const trail = { EventSelectors: [{ ExcludeManagementEventSources: ["kms.amazonaws.com"] }] };
        const { warnings } = await build(look(), { aws: { trail } });
        assert.deepEqual(warnings, [
            'The trail "management-events" leaves out the events of kms.amazonaws.com. Failed console sign-ins are recorded all the ' +
                "same, but other monitoring controls want every event source. An alarm over changes of the path " +
                "(pathGuards.tamper) sees none that are made through kms.amazonaws.com.",
        ]);
    });

    it("refuses a trail without the events of a control that is to be monitored on it", async () => {
        const trail = { EventSelectors: [{ ExcludeManagementEventSources: ["kms.amazonaws.com"] }] };
        const controls = ["root-usage", "kms-key-disable-or-delete", "of-our-own"];
        const { messages } = await buildFailure(() => lookUpTrail("management-events", { controls }), {
            aws: { trail },
        });
        assert.equal(messages.length, 1);
        assert.match(messages[0] ?? "", /leaves out the events of kms\.amazonaws\.com, and keys disabled .* with them/);
    });

    for (const source of ["kms.amazonaws.com", "rdsdata.amazonaws.com"]) {
        it(`refuses a trail without ${source} where a control of a team's own counts it, and warns where none does`, async () => {
            const recorded = (eventSource: string) => JSON.stringify({ eventSource, eventName: "Watched" });
            const ownControl = (eventSource: string) => ({
                happening: "Something was done.",
                events: "watched events",
                pattern: `{ ($.eventSource = ${eventSource}) && ($.eventName = Watched) }`,
                metricName: `Watched-${eventSource}`,
                counted: [recorded(eventSource)],
                ignored: [recorded("sts.amazonaws.com")],
            });
            const ownControls = { theirs: ownControl(source), others: ownControl("s3.amazonaws.com") };
            const aws = { trail: { EventSelectors: [{ ExcludeManagementEventSources: [source] }] } };
            const lookFor =
                (...controls: string[]) =>
                () =>
                    lookUpTrail("management-events", { controls, ownControls });
            const { messages } = await buildFailure(lookFor("theirs", "others", "root-usage"), { aws });
            assert.equal(messages.length, 1);
            assert.ok(
                messages[0]?.includes(`leaves out the events of ${source}, and watched events with them`),
                messages[0],
            );
            const { warnings } = await build(lookFor("others", "root-usage"), { aws });
            assert.equal(warnings.length, 1);
        });
    }

    const failures = [
        {
            title: "does not exist",
            trail: new Error("ResourceNotFoundException: Resource of type 'AWS::CloudTrail::Trail' was not found."),
            message:
                /^This trail cannot be used:\n- The trail "management-events" does not exist in account 123456789012, us-east-1\. Set trailName/,
        },
        {
            title: "may not be read",
            trail: new Error("AccessDeniedException: User is not authorized to perform: cloudformation:GetResource"),
            message:
                /\n- The trail "management-events" may not be read in account 123456789012, us-east-1\. Allow .* cloudformation:GetResource,/,
        },
        {
            title: "cannot be read for another reason",
            trail: new Error("ThrottlingException: Rate exceeded"),
            message:
                /\n- The trail "management-events" could not be read in account 123456789012, us-east-1: .*Rate exceeded\. Try again/,
        },
        {
            title: "is described in a shape that no trail has",
            trail: { EventSelectors: "All" },
            message:
                /\n- The trail "management-events" could not be read .*: Cloud Control's answer describes no trail\. /,
        },
    ];
    for (const { title, trail, message } of failures) {
        it(`says in one message that a trail ${title}`, async () => {
            const { messages } = await buildFailure(look(), { aws: { trail } });
            assert.equal(messages.length, 1);
            assert.match(messages[0] ?? "", message);
            assert.equal(messages[0]?.split("\n").length, 2);
        });
    }
});
