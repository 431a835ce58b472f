import * as assert from "node:assert/strict";
import * as path from "node:path";
import * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { policies } from "../../policy-pack/policies";
import type { Reported } from "../policy-pack/analyzeStack";
import { brokenStacks } from "../policy-pack/brokenStacks";
import { monitoredStack } from "../policy-pack/monitoredStack";
import { monitorStack } from "../policy-pack/monitorStack";
import { PolicyProcess } from "../policy-pack/PolicyProcess";
import { canTell } from "../policy-pack/pathBreaks";
import { analyzerResources, type SampleStack } from "../policy-pack/sampleStack";

const directory = path.join(__dirname, "../../policy-pack");
const gate = "console-authentication-failures-monitored";

const others: SampleStack = {
    cpu: {
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        inputs: { name: "cpu", metricName: "CPUUtilization", namespace: "AWS/EC2", threshold: 80 },
    },
    errors: {
        type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
        inputs: { name: "errors", logGroupName: "application", pattern: "ERROR" },
    },
};

const rejections = (reports: readonly Reported[]) =>
    reports
        .filter(({ level }) => level === "mandatory")
        .map(({ policy, message, urn }) => [policy, /\[([A-Z_]+)\]/.exec(message)?.[1], urn.split("::").at(-1)]);

describe("policy-pack, in a process of its own", () => {
    let pack: PolicyProcess;

    before(async () => {
        pack = await PolicyProcess.start(directory);
    });
    after(() => pack.stop());
    beforeEach(() => pack.configure({}));

    it("introduces itself and its policies", async () => {
        const info = await pack.info();
        assert.equal(info.getName(), "foundations-monitor");
        assert.equal(info.getVersion(), require("../../policy-pack/package.json").version);
        const levels = analyzer.EnforcementLevel;
        assert.deepEqual(
            info
                .getPoliciesList()
                .map((policy) => [
                    policy.getName(),
                    policy.getEnforcementlevel() === levels.MANDATORY ? "mandatory" : "advisory",
                    Object.keys(policy.getConfigschema()?.getProperties()?.toJavaScript() ?? {}).sort(),
                ]),
            policies.map(({ name, enforcementLevel, configSchema }) => [
                name,
                enforcementLevel,
                Object.keys(configSchema?.properties ?? {}).sort(),
            ]),
        );
    });

    for (const preview of [true, false]) {
        const knowledge = preview ? "preview" : "update";

        it(`lets the component's own resources pass (${knowledge})`, async () => {
            assert.deepEqual(rejections(await pack.analyze(await monitorStack(preview))), []);
        });

        it(`rejects every stack once that it can tell is broken, on the resource to blame (${knowledge})`, async () => {
            const found: Record<string, unknown> = {};
            for (const [title, { stack }] of Object.entries(brokenStacks)) {
                found[title] = rejections(await pack.analyze(analyzerResources(stack, knowledge)));
            }
            const expected = Object.entries(brokenStacks).map(([title, { code, blamed = "", needs }]) => [
                title,
                canTell({ needs }, knowledge) ? [[gate, code, blamed]] : [],
            ]);
            assert.deepEqual(found, Object.fromEntries(expected));
        });
    }

    it("rejects a stack of others once, for what is missing", async () => {
        assert.deepEqual(rejections(await pack.analyze(analyzerResources(others, "update"))), [
            [gate, "FILTER_MISSING", ""],
        ]);
    });

    it("lets the same stack pass outside the configured scope", async () => {
        await pack.configure({ [gate]: { enforcementLevel: "mandatory", projects: ["accounts-*"], stacks: ["*"] } });
        assert.deepEqual(await pack.analyze(analyzerResources(others, "update")), []);
        const inScope = analyzerResources(others, "update", { project: "accounts-eu" });
        assert.deepEqual(rejections(await pack.analyze(inScope)), [[gate, "FILTER_MISSING", ""]]);
    });

    it("refuses a configuration that the CLI lets pass", async () => {
        await pack.configure({ [gate]: { enforcementLevel: "mandatory", paternGrade: "exact", eventsToAlarm: 0 } });
        const reports = await pack.analyze(analyzerResources(monitoredStack, "update"));
        assert.equal(reports.length, 1);
        assert.match(
            reports[0]?.message ?? "",
            /cannot be used:\n- The setting 'eventsToAlarm' is 0; it must be at least 1\.\n- There is no setting 'paternGrade'; did you mean 'patternGrade'\?/,
        );
    });
});
