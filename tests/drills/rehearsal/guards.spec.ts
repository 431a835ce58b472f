import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rehearsalDocument } from "../../../drills/rehearsal/rehearsalDocument";
import { rehearse } from "../../../drills/rehearsal/rehearse";
import { TemporaryFiles } from "./TemporaryFiles";

const guards = [
    "  console-signin-monitor:dashboard: true",
    "  console-signin-monitor:guards:",
    "    heartbeat: { minutes: 30 }",
    "    tamper: {}",
    "    missedFailures: {}",
    "    identityCenter: {}",
    "    roleSwitching: {}",
    "    signInWithoutMfa: {}",
    "    burst: { threshold: 5 }",
    "",
].join("\n");

describe("rehearse, with guards", () => {
    let files: TemporaryFiles;
    let stackFile: string;
    before(() => {
        files = new TemporaryFiles();
        files.write("Pulumi.yaml", readFileSync("Pulumi.yaml", "utf8"));
        stackFile = files.write("Pulumi.dev.yaml", `${readFileSync("Pulumi.dev.yaml", "utf8").trimEnd()}\n${guards}`);
    });
    after(() => files.remove());
    const run = async (...faults: string[]) => rehearse({ stackFile, faults, delayMinutes: 5 });

    it("shows them, and the same drill as without them", async () => {
        const { resources, drill, policies } = await run();
        const plain = await rehearse({ stackFile: "Pulumi.dev.yaml", faults: [], delayMinutes: 5 });
        const names = resources.map(({ name }) => name);
        assert.equal(names.filter((name) => /^signin-guards-.*-(alarm|filter)$/.test(name)).length, 12);
        assert.ok(names.includes("signin-dashboard"));
        assert.deepEqual(drill, plain.drill);
        assert.deepEqual(policies, plain.policies);
    });

    for (const fault of ["trail-stopped", "trail-delivery"]) {
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
                [["ConsoleSigninHeartbeat", 32, ["audit-queue", "pager", "security-team"]]],
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
