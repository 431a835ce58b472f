import * as assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { brokenAlertPaths, brokenOnceDeployed, mandatory, messageOf } from "./brokenAlertPaths";
import { describeWithPulumi } from "./describeWithPulumi";
import { policyEventsOf } from "./engineEvents";
import type { CliRun, PulumiCli } from "./PulumiCli";
import { homeAccount, PulumiSandbox } from "./PulumiSandbox";
import { faults } from "./programs/brokenAlertPath/faults";
import { putTrail } from "./putTrail";

describeWithPulumi("A pull request is checked by a preview with the policy pack", () => {
    let sandbox: PulumiSandbox;
    let sample: PulumiCli;
    let broken: PulumiCli;
    const preview = (program: PulumiCli, ...args: string[]): Promise<CliRun> => {
        const pack = path.join(sandbox.program().folder, "policy-pack");
        return program.run("preview", "--policy-pack", pack, ...args);
    };

    before(async () => {
        sandbox = new PulumiSandbox();
        putTrail(sandbox.aws, { account: homeAccount, region: "us-east-1" });
        sample = await newStack("");
        broken = await newStack("tests/engine/programs/brokenAlertPath");
    });
    after(() => sandbox?.dispose());

    async function newStack(program: string): Promise<PulumiCli> {
        const pulumi = sandbox.program(program);
        await pulumi.succeed("stack", "init", "dev");
        await pulumi.succeed("config", "set", "aws:region", "us-east-1");
        return pulumi;
    }

    it("passes the sample stack before anything is deployed, and has nothing left to ask", async () => {
        const { code, events, text } = await preview(sample);
        assert.equal(code, 0, text);
        assert.deepEqual(policyEventsOf(events), []);
    });

    it("has nothing to say of the sample once it is deployed, but who has yet to confirm", async () => {
        const pack = path.join(sandbox.program().folder, "policy-pack");
        const { events } = await sample.succeed("up", "--yes", "--skip-preview", "--policy-pack", pack);
        assert.deepEqual(
            policyEventsOf(events).map(({ policyName, message }) => [
                policyName,
                /\[([A-Z_]+)\]/.exec(message ?? "")?.[1],
            ]),
            [["alarm-subscriptions-confirmed", "SUBSCRIPTION_NOT_CONFIRMED"]],
        );
        const { code, text } = await sample.run("policy", "analyze", "--policy-pack", pack, "--stack", "dev");
        assert.equal(code, 0, text);
        assert.match(text, /SUBSCRIPTION_NOT_CONFIRMED/);
        assert.doesNotMatch(text, /alert-path-remarks/);
    });

    it("passes a working path in plain resources", async () => {
        const { code, events, text } = await preview(broken);
        assert.equal(code, 0, text);
        assert.deepEqual(mandatory(policyEventsOf(events)), []);
    });

    for (const expected of brokenAlertPaths) {
        it(`rejects the fault "${expected.fault}" with the hop and the remedy`, async () => {
            const { code, events, text } = await preview(broken, "--config", `fault=${expected.fault}`);
            assert.notEqual(code, 0);
            const violations = mandatory(policyEventsOf(events));
            assert.deepEqual(
                violations.map(({ policyName, resourceUrn }) => [policyName, resourceUrn?.split("::").at(-1)]),
                [["console-authentication-failures-monitored", expected.blames]],
            );
            assert.match(violations[0]?.message ?? "", messageOf(expected));
            assert.match(violations[0]?.message ?? "", expected.remedy);
            assert.ok(text.includes(`[${expected.code}]`), "the CLI does not print the finding");
        });
    }

    it("says that it cannot tell yet what only the deployment decides", async () => {
        const { code, events, text } = await preview(broken, "--config", `fault=${brokenOnceDeployed.fault}`);
        assert.equal(code, 0, text);
        const remarks = policyEventsOf(events).filter(({ policyName }) => policyName === "alert-path-remarks");
        assert.ok(
            remarks.some(({ message }) =>
                /topic policy "alerts-policy" is not known yet.*\[NOT_KNOWN_YET\]/s.test(message),
            ),
        );
    });

    it("keeps silent about what its configuration accepts, and refuses one that accepts without a reason", async () => {
        const file = path.join(sandbox.folder, "policies.json");
        const codes = async (accepted: object) => {
            writeFileSync(file, JSON.stringify({ "alert-path-remarks": { accepted } }));
            const { events, text } = await preview(broken, "--policy-pack-config", file);
            const said = policyEventsOf(events).filter(({ policyName }) => policyName === "alert-path-remarks");
            return { text, codes: said.map(({ message }) => /\[([A-Z_]+)\]/.exec(message ?? "")?.[1]) };
        };
        const { codes: open } = await codes({});
        assert.ok(open.includes("TRAIL_OUTSIDE"), open.join());
        const others = open.filter((code) => code !== "TRAIL_OUTSIDE");
        assert.deepEqual((await codes({ TRAIL_OUTSIDE: { reason: "Known.", until: "9999-12-31" } })).codes, others);
        assert.deepEqual((await codes({ TRAIL_OUTSIDE: { reason: "Known.", until: "2026-01-31" } })).codes, open);
        assert.match((await codes({ TRAIL_OUTSIDE: {} })).text, /reason/);
    });

    it("rejects a stack without any alert path, and flags nothing that is in it", async () => {
        const { code, events } = await preview(await newStack("tests/engine/programs/unrelated"));
        assert.notEqual(code, 0);
        const violations = policyEventsOf(events).map(({ resourceUrn }) => resourceUrn?.split("::").at(-1));
        assert.deepEqual([...new Set(violations)], ["unrelated-dev"]);
    });

    it("has an expectation for every fault of the program", () => {
        const expected = [...brokenAlertPaths, brokenOnceDeployed].map(({ fault }) => fault);
        assert.deepEqual(expected.sort(), Object.keys(faults).sort());
    });
});
