import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
    consoleAuthenticationFailures,
    controls,
    detailsAlarm,
    eventNamesQuery,
    mostSourcesInAlarm,
    parseFilterPattern,
} from "../../../detection";
import { furtherAlarms } from "../../../documents/sections/furtherAlarms";

describe("docs/further-alarms.md", () => {
    it("says of log alarms what they are made of", () => {
        const page = readFileSync(join(__dirname, "../../../docs/further-alarms.md"), "utf8").replace(/\s+/g, " ");
        const { watches, alarm, alarmName } = detailsAlarm(consoleAuthenticationFailures);
        const [every, window] = [alarm.periodSeconds / 60, watches.windowSeconds / 60];
        const unindexed = Object.values(controls)
            .filter(({ pattern }) => eventNamesQuery(parseFilterPattern(pattern)) === undefined)
            .map(({ slug }) => `\`${slug}\``);
        for (const sentence of [
            `A log alarm, \`${alarmName}\` beside \`${consoleAuthenticationFailures.metricName}\`, that runs a query every ${every} minutes over the last ${window},`,
            `CloudWatch keeps ${mostSourcesInAlarm} sources in ALARM at most`,
            `Mails alone carry rows, ${watches.mostRows} at most`,
            `The query scans ${window / every} times what the log group receives`,
            `not for ${unindexed.join(" and ")}, whose patterns`,
        ]) {
            assert.ok(page.includes(sentence), sentence);
        }
    });

    it("has a row for every alarm that can be asked for, with its name and how it judges", () => {
        const { guards, control, companions: others } = furtherAlarms();
        const rows = [guards, control, others]
            .join("\n")
            .split("\n")
            .filter((line) => line.startsWith("| `"))
            .map((row) => row.split("|").map((cell) => cell.trim()));
        const companions = Object.values(controls).flatMap(({ companions: all }) => all.map(({ slug }) => slug));
        assert.deepEqual(
            rows.map(([, name]) => name),
            ["heartbeat", "tamper", "burst", "details", ...companions].map((name) => `\`${name}\``),
        );
        assert.equal(rows[3]?.[5], "1 or more in 20 minutes, every 5 minutes");
        assert.deepEqual(rows[0]?.slice(4), [
            "`AlertPathHeartbeat`",
            "60 minutes without data; in ALARM 62 minutes after the last log event",
            "",
        ]);
    });
});
