import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FurtherAlarms } from "../../components";
import { controlsOf } from "../../detection";
import { build } from "../support";
import { installPackages } from "./installPackages";

/** No emulator runs log alarms, and the Cloud Control of one keeps any document: the model of AWS's own SDK does not. */
describe("The desired state of a log alarm, as PutLogAlarm takes it", () => {
    let folder: string;
    let python: string;
    const check = (...states: object[]) => {
        const file = join(folder, "states.json");
        writeFileSync(file, JSON.stringify(states));
        const { status, stdout, stderr } = spawnSync(python, [join(__dirname, "checkEvidence.py"), "log-alarms", file]);
        return { status, text: `${stdout}${stderr}` };
    };
    const desiredStates = async (perSource: boolean) => {
        const controls = Object.fromEntries(controlsOf("7.0").map(({ slug }) => [slug, { details: { perSource } }]));
        const { resources } = await build(
            () =>
                new FurtherAlarms("further", {
                    benchmark: "7.0",
                    controls,
                    logGroupName: "trail-logs",
                    metricNamespace: "CISBenchmark",
                    topicArns: ["arn:aws:sns:us-east-1:123456789012:alerts"],
                    tags: { owner: "security" },
                }),
        );
        return resources.flatMap(({ type, inputs }) =>
            type === "aws:cloudcontrol/resource:Resource" ? [JSON.parse(String(inputs.desiredState))] : [],
        );
    };

    before(function () {
        this.timeout(660_000);
        try {
            python = join(installPackages(["botocore==1.44.8"]), "python3");
        } catch (error) {
            if (process.env.CI === "true") {
                throw error;
            }
            console.error(`Skipped: ${(error as Error).message}`);
            return this.skip();
        }
        folder = mkdtempSync(join(tmpdir(), "log-alarm-"));
    });
    after(() => folder && rmSync(folder, { recursive: true, force: true }));

    for (const perSource of [false, true]) {
        it(`is one for every control, ${perSource ? "with a state for each source" : "with one state"}`, async () => {
            const states = await desiredStates(perSource);
            const names = controlsOf("7.0").map(({ metricName }) => `'${metricName}-details'`);
            assert.deepEqual(check(...states), { status: 0, text: `[${names.join(", ")}]\n` });
        });
    }

    it("is refused by the model where it is wrong", async () => {
        const [state] = await desiredStates(false);
        const wrong: readonly [object, RegExp][] = [
            [{ Period: 300 }, /Unknown parameter in input: "Period"/],
            [{ Threshold: undefined }, /Missing required parameter in input: "Threshold"/],
            [{ QueryResultsToAlarm: 0 }, /QueryResultsToAlarm, value: 0, valid min value: 1/],
            [
                { ScheduledQueryConfiguration: { ...state.ScheduledQueryConfiguration, LogGroupIdentifiers: [] } },
                /Invalid length for parameter ScheduledQueryConfiguration\.LogGroupIdentifiers, value: 0/,
            ],
        ];
        for (const [change, reason] of wrong) {
            assert.match(check({ ...state, ...change }).text, reason);
        }
    });
});
