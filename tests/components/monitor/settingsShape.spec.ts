import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { settingsShape } from "../../../components/monitor/settingsShape";
import { knownKeys } from "../../../components/settings/knownKeys";
import { guards } from "../../../detection";

describe("settingsShape", () => {
    it("knows every guard, and no other", () => {
        assert.deepEqual(knownKeys(settingsShape, ["guards"]), Object.keys(guards));
    });

    for (const [name, { watches }] of Object.entries(guards)) {
        const own = watches.kind === "ingestion" ? ["minutes"] : ["threshold", "period"];
        it(`lets ${name} have ${own.join(", ")} and topics`, () => {
            assert.deepEqual(knownKeys(settingsShape, ["guards", name]), [...own, "topicArns", "severity"]);
        });
    }

    it("lets a severity have what the monitor has for its own audience", () => {
        const audience = ["topicArn", "topic", "subscriptions", "slackChannels", "teamsChannels"];
        assert.deepEqual(knownKeys(settingsShape, ["severities", "page"]), audience);
        for (const setting of audience) {
            assert.deepEqual(
                knownKeys(settingsShape, ["severities", "page", setting, "team"]),
                knownKeys(settingsShape, [setting, "team"]),
            );
        }
    });

    it("is described in Pulumi.yaml with every guard and every setting of one", () => {
        const { description }: { description: string } = parse(readFileSync("Pulumi.yaml", "utf8")).config.guards;
        const words = description.split(/\W+/);
        const settings = [...Object.keys(guards), "minutes", "threshold", "period", "topicArns", "severity"];
        assert.deepEqual(
            settings.filter((setting) => !words.includes(setting)),
            [],
        );
    });
});
