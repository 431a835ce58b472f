import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { knownKeys } from "../../../components/monitor/monitorSettings";
import { settingsShape } from "../../../components/monitor/settingsShape";

describe("settingsShape", () => {
    it("lets a severity have what the monitor has for its own subscribers", () => {
        const notifications = ["topicArn", "topic", "subscriptions", "slackChannels", "teamsChannels"];
        assert.deepEqual(knownKeys(settingsShape, ["severities", "page"]), notifications);
        for (const setting of notifications) {
            assert.deepEqual(
                knownKeys(settingsShape, ["severities", "page", setting, "team"]),
                knownKeys(settingsShape, [setting, "team"]),
            );
        }
    });

    const described: [setting: string, path: string[]][] = [
        ["controls", ["root-usage"]],
        ["ownControls", ["deployment-role-used"]],
        ["pathGuards", []],
        ["accounts", ["lake"]],
    ];
    for (const [setting, path] of described) {
        it(`is described in Pulumi.yaml with every key of ${setting}`, () => {
            const { description }: { description: string } = parse(readFileSync("Pulumi.yaml", "utf8")).config[setting];
            const words = description.split(/\W+/);
            assert.deepEqual(
                knownKeys(settingsShape, [setting, ...path]).filter((key) => !words.includes(key)),
                [],
            );
        });
    }
});
