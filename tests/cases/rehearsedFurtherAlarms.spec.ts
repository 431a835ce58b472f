import * as assert from "node:assert/strict";
import { rehearsalDocument } from "../../drills/rehearsal/rehearsalDocument";
import { type Rehearsal, rehearse, rehearseRun } from "../../drills/rehearsal/rehearse";
import type { StackRun } from "../../drills/rehearsal/runProgram";
import { runSampleStackWith } from "../drills/rehearsal/runSampleStackWith";

const guards = [
    "  foundations-monitor:dashboard: true",
    "  foundations-monitor:pathGuards:",
    "    heartbeat: { minutes: 30 }",
    "    tamper: {}",
    "  foundations-monitor:controls:",
    "    console-authentication-failures:",
    "      burst: { threshold: 3 }",
    "      companions:",
    "        other-failed-sign-in: {}",
    "        identity-center-failure: {}",
    "        switch-role-refused: {}",
    "",
].join("\n");

const everybody = ["audit-queue", "pager", "security-team"];
const namesOf = (recipients: readonly { readonly name: string }[] | undefined) => recipients?.map(({ name }) => name);

describe("rehearse, with further alarms", () => {
    let stack: StackRun;
    let sound: Rehearsal;
    before(async () => {
        stack = await runSampleStackWith(guards);
        sound = await run();
    });
    const run = async (...faults: string[]) => rehearseRun(stack, { faults, delayMinutes: 5 });

    it("shows them among the resources, and changes nothing of the alert and of the pack's verdict", async () => {
        const { resources, drill, policies } = sound;
        const plain = await rehearse({ stackFile: "Pulumi.dev.yaml", faults: [], delayMinutes: 5 });
        const names = resources.map(({ name }) => name);
        assert.equal(names.filter((name) => /^foundations-.*-(alarm|filter)$/.test(name)).length, 12);
        assert.ok(names.includes("foundations-dashboard"));
        assert.deepEqual(
            [drill.path, drill.notifications, drill.outcome],
            [plain.drill.path, plain.drill.notifications, plain.drill.outcome],
        );
        assert.deepEqual(policies, plain.policies);
    });

    it("raises each in the drill when what it counts arrives, and says whom it tells", async () => {
        const { drill } = rehearsalDocument(sound);
        const raised = drill.guards.map(({ guard, transitions, recipients }) => [
            guard,
            transitions.find(({ to }) => to === "ALARM")?.time.slice(11),
            namesOf(recipients),
        ]);
        assert.deepEqual(raised, [
            ["console-authentication-failures/burst", "09:11Z", everybody],
            ["console-authentication-failures/identity-center-failure", "09:15Z", everybody],
            ["console-authentication-failures/other-failed-sign-in", "09:09Z", everybody],
            ["console-authentication-failures/switch-role-refused", "09:17Z", everybody],
            ["tamper", "09:07Z", everybody],
        ]);
        assert.deepEqual([drill.quietGuards, drill.changes], [["heartbeat"], []]);
    });

    it("shows what the mails of a log alarm say, and to whom", async () => {
        const detailed = await runSampleStackWith(
            guards.replace("      burst", "      details: { perSource: true }\n      burst"),
        );
        const { drill, resources } = rehearsalDocument(await rehearseRun(detailed, { faults: [], delayMinutes: 5 }));
        assert.deepEqual(
            drill.details?.map(({ time, source, rows, recipients }) => [
                time,
                source,
                rows.length,
                namesOf(recipients),
            ]),
            [
                ["2026-03-02T09:10Z", "alice from 203.0.113.9", 1, everybody],
                ["2026-03-02T09:15Z", "bob from 203.0.113.9", 3, everybody],
                ["2026-03-02T09:15Z", "arn:aws:iam::123456789012:root from 203.0.113.77", 3, everybody],
            ],
        );
        assert.match(
            drill.details?.[0]?.text ?? "",
            /- Description: {16}A sign-in to the AWS Management Console failed\./,
        );
        const run = drill.guards.find(({ guard }) => guard === "console-authentication-failures/details");
        assert.deepEqual(
            run?.transitions.map(({ time, to }) => `${time} ${to}`),
            ["2026-03-02T09:10Z ALARM", "2026-03-02T09:30Z OK"],
        );
        assert.ok(resources.some(({ kind }) => kind === "log alarm"));
    });

    it("has no mails of a log alarm where there is none, and lists one that is not raised with the quiet guards", async () => {
        const { drill } = rehearsalDocument(sound);
        assert.equal(drill.details, null);
        const quiet = await runSampleStackWith(guards.replace("      burst", "      details: true\n      burst"));
        const silent = await rehearseRun(quiet, { faults: [], delayMinutes: 5, events: [] });
        assert.ok(silent.drill.quietGuards.includes("console-authentication-failures/details"));
        assert.deepEqual(silent.drill.details, []);
    });

    it("lets the log alarm tell where the filter counts nothing, and nothing where no event arrives", async () => {
        const detailed = await runSampleStackWith(guards.replace("      burst", "      details: true\n      burst"));
        const counts = async (fault: string) => {
            const { drill } = await rehearseRun(detailed, { faults: [fault], delayMinutes: 5 });
            return [drill.outcome, drill.details?.length];
        };
        assert.deepEqual(await counts("no-alarm"), ["lost", 1]);
        assert.deepEqual(await counts("trail-stopped"), ["lost", 0]);
    });

    it("notices a call that breaks the path, when its record arrives", async () => {
        const { drill } = rehearsalDocument(await run("actions-disabled"));
        const [change] = drill.changes;
        assert.deepEqual(
            [drill.events[0]?.what, drill.events[0]?.happened, drill.events[0]?.countedBy],
            ["DisableAlarmActions", "2026-03-02T08:59Z", ["tamper"]],
        );
        assert.deepEqual([change?.call, change?.isDeliveryCertain], ["DisableAlarmActions", true]);
        assert.deepEqual(
            change?.noticedBy.map(({ alarm, time, recipients }) => [alarm, time, namesOf(recipients)]),
            [["AlertPathTamper", "2026-03-02T09:05Z", everybody]],
        );
    });

    it("tells nobody of a change that silences the topic of the guard as well", async () => {
        const { drill } = await run("topic-policy");
        assert.deepEqual(
            drill.changes.map(({ noticedBy }) => noticedBy.map(({ recipients }) => recipients)),
            [[[]]],
        );
    });

    it("does not promise the record of a call that ends the delivery", async () => {
        for (const [fault, isCertain] of [
            ["trail-stopped", false],
            ["log-group", false],
            ["trail-selectors", true],
        ] as const) {
            const { drill } = await run(fault);
            assert.deepEqual(
                drill.changes.map(({ isDeliveryCertain, noticedBy }) => [isDeliveryCertain, noticedBy.length]),
                [[isCertain, 1]],
            );
        }
    });

    it("notices nothing where its own filter went with the log group", async () => {
        const { drill } = await run("no-filter");
        assert.deepEqual(
            drill.changes.map(({ call, noticedBy, wouldBeNoticedBy }) => [call, noticedBy, wouldBeNoticedBy]),
            [["DeleteLogGroup", [], []]],
        );
    });

    for (const fault of ["trail-stopped", "trail-delivery", "log-group"]) {
        it(`lets the heartbeat report the silence after ${fault}, and says whom it tells`, async () => {
            const rehearsal = await run(fault);
            const { outcome, drill } = rehearsalDocument(rehearsal);
            assert.equal(outcome, "lost");
            assert.deepEqual(
                drill.silence?.map(({ alarm, minutesToAlarm, recipients }) => [
                    alarm,
                    minutesToAlarm,
                    recipients.map(({ name }) => name),
                ]),
                [["AlertPathHeartbeat", 32, ["audit-queue", "pager", "security-team"]]],
            );
        });
    }

    it("has nobody to report the silence where the heartbeat cannot speak either", async () => {
        const { drill } = await run("trail-stopped", "no-subscription");
        assert.deepEqual(
            drill.silence?.map(({ recipients }) => recipients),
            [[]],
        );
    });

    it("has nothing to say of silence where the trail delivers", async () => {
        const { drill } = rehearsalDocument(await run("trail-single-region"));
        assert.equal(drill.silence, null);
    });
});
