import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { consoleAuthenticationFailures as control, type FindingCode, traceAlertPath } from "../../../detection";
import { findFaults, withFaults } from "../../../drills/rehearsal/faults";
import type { PolicyVerdict } from "../../../drills/rehearsal/packVerdict";
import { packVerdict } from "../../../drills/rehearsal/packVerdict";
import { rehearsalLines } from "../../../drills/rehearsal/rehearsalLines";
import { type Rehearsal, rehearse } from "../../../drills/rehearsal/rehearse";
import { type RehearsedStack, rehearsedStack } from "../../../drills/rehearsal/rehearsedStack";
import { runProgram } from "../../../drills/rehearsal/runProgram";
import { readStackConfig } from "../../../drills/rehearsal/stackFile/stackFile";
import { plainInk } from "../../../drills/render/ink";
import { policies } from "../../../policy-pack/policies";
import { readStackDeployment } from "../../../policy-pack/stackDeployment";
import { TemporaryFiles } from "./TemporaryFiles";

const config = `config:
  aws:region: eu-north-1
  foundations-monitor:createTrail: { name: management-events }
  foundations-monitor:subscriptions: { ops: { protocol: email, endpoint: ops@example.com } }
`;

/** Of the policies for controls, those of the other fourteen have nothing to say of this stack. */
const isDefault = ({ policy, violations }: PolicyVerdict): boolean =>
    violations.length > 0 || !/(?<!failures)-monitored$/.test(policy);

describe("rehearse, with a stack that creates its trail", () => {
    let files: TemporaryFiles;
    let rehearsal: Rehearsal;
    let created: RehearsedStack;
    before(async () => {
        files = new TemporaryFiles();
        files.write("Pulumi.yaml", readFileSync("Pulumi.yaml", "utf8"));
        const stackFile = files.write("Pulumi.own.yaml", config);
        rehearsal = await rehearse({ stackFile, faults: [], delayMinutes: 5 });
        created = rehearsedStack(await runProgram(readStackConfig(stackFile), "eu-north-1"));
    });
    after(() => files.remove());

    it("tells the subscriber over a path whose every hop is in the stack, and the pack agrees", () => {
        const { drill, policies } = rehearsal;
        assert.equal(drill.outcome, "told");
        assert.deepEqual(
            drill.notifications.map(({ recipients }) => recipients.map(({ name }) => name)),
            [["ops"]],
        );
        assert.deepEqual(new Set(drill.path.hops.map(({ state }) => state)), new Set(["holds"]));
        assert.deepEqual(
            policies.filter(isDefault).map(({ policy, violations }) => [policy, violations.length]),
            [
                ["console-authentication-failures-monitored", 0],
                ["alarm-subscriptions-confirmed", 1],
                ["alert-path-remarks", 0],
            ],
        );
    });

    it("shows the trail with all that it needs", () => {
        const lines = rehearsalLines(rehearsal, { width: 160, ink: plainInk, isFull: false });
        const start = lines.findIndex((line) => line.endsWith("AuditTrail"));
        const rows = lines.slice(start, start + 14).map((line) => line.replace(/^[ │├└─]+/, "").split(/ {2,}/));
        assert.deepEqual(rows, [
            ["…-trail", "component", "AuditTrail"],
            ["foundations-trail", "trail", "every Region, logging, to aws-cloudtrail-logs/management-events"],
            ["…-key", "key", "admits cloudtrail.amazonaws.com, logs.eu-north-1.amazonaws.com, rotated"],
            ["…-bucket", "bucket", "management-events-123456789012-eu-north-1"],
            ["…-bucket-encryption", "bucket encryption", "AES256"],
            ["…-bucket-lifecycle", "lifecycle", "GLACIER_IR after 90 days, deleted after 2557 days"],
            ["…-bucket-ownership", "object ownership", "BucketOwnerEnforced"],
            ["…-bucket-policy", "bucket policy", "admits cloudtrail.amazonaws.com"],
            ["…-bucket-public-access", "public access", "blocked"],
            ["…-bucket-versioning", "bucket versioning", "Enabled"],
            ["…-key-alias", "key alias", "alias/management-events"],
            ["…-log-group", "log group", "aws-cloudtrail-logs/management-events"],
            ["…-role", "role", "admits cloudtrail.amazonaws.com"],
            ["…-role-policy", "role policy", "allows logs:CreateLogStream, logs:PutLogEvents"],
        ]);
    });

    // Of a trail outside the stack the pack can say nothing; this one it sees.
    for (const [fault, code] of [
        ["trail-stopped", "TRAIL_NOT_LOGGING"],
        ["trail-single-region", "TRAIL_NOT_MULTI_REGION"],
        ["trail-selectors", "TRAIL_MISSES_MANAGEMENT_EVENTS"],
        ["trail-delivery", "TRAIL_WITHOUT_LOG_GROUP"],
        ["log-group", "LOG_GROUP_NOT_WRITTEN_BY_TRAIL"],
    ] as const satisfies readonly (readonly [string, FindingCode])[]) {
        it(`loses the alert and fails the pack on ${fault}`, async () => {
            const { resources } = withFaults(created, findFaults([fault]));
            assert.equal(traceAlertPath(readStackDeployment(resources), control).outcome, "lost");
            const [mandatory] = await packVerdict(policies, resources);
            const messages = mandatory?.violations.map(({ message }) => message) ?? [];
            assert.equal(messages.length, 1);
            assert.ok(messages[0]?.includes(`[${code}]`), messages[0]);
        });
    }
});
