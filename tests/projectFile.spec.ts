import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { notationOf, type SettingName, settingsShape } from "../components/monitor/settingsShape";
import { consoleAuthenticationFailures } from "../detection";
import { project } from "./support";

interface DeclaredSetting {
    readonly type: string;
    readonly description: string;
    readonly default: unknown;
}

const file = parse(readFileSync(path.join(__dirname, "..", "Pulumi.yaml"), "utf8"));
const declared: Readonly<Record<string, DeclaredSetting>> = file.config;

describe("Pulumi.yaml", () => {
    it("names the project as the components' type tokens do", () => {
        assert.equal(file.name, project);
        assert.deepEqual(file.runtime, { name: "nodejs" });
    });

    it("declares the settings that the program reads, and no others", () => {
        assert.deepEqual(Object.keys(declared).sort(), Object.keys(settingsShape.shape).sort());
    });

    for (const [name, setting] of Object.entries(declared)) {
        // A key without a default would be required, and a number has no default that means "left out": hence text.
        it(`gives ${name} its type, a description, and the default that the program knows`, () => {
            const notation = notationOf(name as SettingName);
            const known = name === "metricNamespace" ? consoleAuthenticationFailures.metricNamespace : "";
            const [type, value] =
                notation === "object"
                    ? ["object", {}]
                    : notation === "boolean"
                      ? ["boolean", false]
                      : ["string", known];
            assert.deepEqual(Object.keys(setting), ["type", "description", "default"]);
            assert.equal(setting.type, type);
            assert.match(setting.description, /^[A-Z].{20,}\.$/);
            assert.deepEqual(setting.default, value);
        });
    }
});

describe("Pulumi.dev.yaml", () => {
    it("is a sample of every kind of setting that the program reads", () => {
        const { config } = parse(readFileSync(path.join(__dirname, "..", "Pulumi.dev.yaml"), "utf8"));
        const names = Object.keys(config).filter((key) => key.startsWith(`${project}:`));
        const settings = Object.fromEntries(names.map((key) => [key.slice(project.length + 1), config[key]]));
        assert.equal(config["aws:region"], "us-east-1");
        assert.deepEqual(settingsShape.safeParse(settings).error, undefined);
        const { subscriptions } = settings;
        assert.deepEqual(
            Object.values(subscriptions as Record<string, { protocol: string }>).map(({ protocol }) => protocol),
            ["email", "https", "sqs"],
        );
    });
});
