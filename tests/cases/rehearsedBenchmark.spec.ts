import * as assert from "node:assert/strict";
import { rehearsalDocument } from "../../drills/rehearsal/rehearsalDocument";
import { rehearsalLines } from "../../drills/rehearsal/rehearsalLines";
import { type Rehearsal, rehearseRun } from "../../drills/rehearsal/rehearse";
import { runStack, type StackRun } from "../../drills/rehearsal/runProgram";
import { plainInk } from "../../drills/render/ink";

describe("rehearse, with the whole benchmark", () => {
    let stack: StackRun;
    let sound: Rehearsal;
    before(async () => {
        stack = await runStack("Pulumi.foundations.yaml");
        sound = await rehearse([]);
    });
    const rehearse = (faults: readonly string[], control?: string) =>
        rehearseRun(stack, { faults, delayMinutes: 5, ...(control && { control }) });
    const view = { width: 100, ink: plainInk, isFull: false };

    it("sends each control its own samples, and tells whom its severity tells", async () => {
        const { controls } = rehearsalDocument(sound);
        assert.deepEqual(
            controls.map(({ control, number, outcome, drill }) => [
                ...[number, control, outcome, drill.events.filter(({ counted }) => counted).length],
                ...new Set(drill.notifications.flatMap(({ recipients }) => recipients.map(({ name }) => name))),
            ]),
            [
                ["5.1", "unauthorized-api-calls", "told", 6, "audit-queue", "security-team"],
                ["5.2", "console-signin-without-mfa", "told", 7, "audit-queue", "security-team"],
                ["5.3", "root-usage", "told", 7, "page/pager"],
                ["5.4", "iam-policy-changes", "told", 9, "audit-queue", "security-team"],
                ["5.5", "cloudtrail-changes", "told", 7, "page/pager"],
                ["5.6", "console-authentication-failures", "told", 3, "audit-queue", "security-team"],
                ["5.7", "kms-key-disable-or-delete", "told", 6, "audit-queue", "security-team"],
                ["5.8", "s3-bucket-policy-changes", "told", 8, "audit-queue", "security-team"],
                ["5.9", "config-changes", "told", 6, "audit-queue", "security-team"],
                ["5.10", "security-group-changes", "told", 10, "audit-queue", "security-team"],
                ["5.11", "nacl-changes", "told", 7, "audit-queue", "security-team"],
                ["5.12", "network-gateway-changes", "told", 7, "audit-queue", "security-team"],
                ["5.13", "route-table-changes", "told", 9, "audit-queue", "security-team"],
                ["5.14", "vpc-changes", "told", 9, "audit-queue", "security-team"],
            ],
        );
    });

    it("prints a row for each, the alarms on one axis, and a line for each way that alerts go", async () => {
        const lines = rehearsalLines(sound, view);
        assert.ok(
            lines.includes("  ✔  5.3   root-usage                       7 of 15 counted   ALARM 09:06  page/pager"),
        );
        assert.ok(lines.some((line) => /^ {2}RootUsage +─+▐█+ALARM█+▌─+$/.test(line)));
        const path = "trail ✔ → log group ✔ → filter ✔ → metric ✔ → alarm ✔ → action ✔ → topic ✔";
        assert.deepEqual(lines.slice(-6), [
            `12 controls: ${path} → audit-queue, security-team (once confirmed)`,
            `2 controls: ${path} → page/pager`,
            "",
            "In AWS nothing reaches security-team before the link in the confirmation message is opened.",
            "",
            "14 of 14 controls tell somebody. --control unauthorized-api-calls shows the events of one.",
        ]);
    });

    for (const fault of ["threshold", "pattern-typo", "pattern-narrower", "metric-value", "actions-disabled"]) {
        it(`breaks by ${fault} the control that is asked for`, async () => {
            const { controls, drill } = rehearsalDocument(await rehearse([fault], "kms-key-disable-or-delete"));
            assert.deepEqual(
                controls.map(({ control, outcome }) => [control, outcome]),
                [["kms-key-disable-or-delete", "lost"]],
            );
            assert.deepEqual(drill.notifications, []);
        });
    }

    it("breaks one control alone by its filter or alarm, and all by what they share", async () => {
        const lostIn = (rehearsal: Rehearsal) =>
            rehearsalDocument(rehearsal).controls.filter(({ outcome }) => outcome === "lost").length;
        assert.equal(lostIn(await rehearse(["threshold"])), 1);
        assert.equal(lostIn(await rehearse(["topic-policy"])), 12);
        const stopped = await rehearse(["trail-stopped"]);
        assert.equal(lostIn(stopped), 14);
        const lines = rehearsalLines(stopped, view);
        assert.ok(lines.includes("The alert is lost for every control."));
        assert.equal(lines.filter((line) => line.includes("  code    TRAIL_NOT_LOGGING")).length, 1);
        const noticed = lines.filter((line) => /notice/.test(line));
        assert.deepEqual(noticed, [
            "  The change is noticed, if the trail still delivers its record: 6 minutes after StopLogging, at",
            "  The silence is noticed: 62 minutes after the last log event AlertPathHeartbeat is in ALARM, and",
        ]);
    });

    it("shows one control in detail", async () => {
        const lines = rehearsalLines(await rehearse([], "vpc-changes"), view);
        assert.ok(lines.some((line) => line.startsWith("Drill: 18 log events")));
        assert.match(lines.at(-1) ?? "", /→ 1 told, 1 must confirm$/);
    });

    it("refuses a control that is none, or that the stack does not monitor", async () => {
        await assert.rejects(rehearse([], "root-usgae"), {
            name: "InputError",
            message:
                /^'root-usgae' is no control\. Did you mean root-usage\? The stack monitors unauthorized-api-calls, /,
        });
        await assert.rejects(rehearse([], "organizations-changes"), {
            name: "InputError",
            message: /^The stack does not monitor organizations-changes: set controls\.organizations-changes/,
        });
    });
});
