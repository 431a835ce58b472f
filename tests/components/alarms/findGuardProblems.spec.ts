import * as assert from "node:assert/strict";
import { findGuardProblems } from "../../../components/alarms/findGuardProblems";
import { later } from "../../../components/settings/later";

const settingsNamed = (problems: string[]): string[] => problems.map((problem) => problem.split(/ is |: /)[0] ?? "");

describe("findGuardProblems", () => {
    const accepted: [string, Parameters<typeof findGuardProblems>[0]][] = [
        ["no guards", undefined],
        ["guards without settings", { heartbeat: {}, burst: {} }],
        ["the shortest and the longest heartbeat", { heartbeat: { minutes: 10 } }],
        ["a heartbeat of a day", { heartbeat: { minutes: 1440 } }],
        ["a burst of its own making", { burst: { threshold: 3, period: 60 } }],
        ["guards that are decided later", later],
        ["settings that are decided later", { heartbeat: { minutes: later }, tamper: later, burst: { period: later } }],
    ];
    for (const [title, given] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findGuardProblems(given), []);
        });
    }

    const refused: [string, Parameters<typeof findGuardProblems>[0], string][] = [
        ["a heartbeat shorter than CloudTrail's delays", { heartbeat: { minutes: 9 } }, "guards.heartbeat.minutes"],
        ["a heartbeat longer than a day", { heartbeat: { minutes: 1441 } }, "guards.heartbeat.minutes"],
        ["half a minute", { heartbeat: { minutes: 10.5 } }, "guards.heartbeat.minutes"],
        ["half an event", { missedFailures: { threshold: 1.5 } }, "guards.missedFailures.threshold"],
        ["a period of high resolution", { burst: { period: 30 } }, "guards.burst.period"],
        ["a guard that tells nobody", { tamper: { topicArns: [] } }, "guards.tamper.topicArns"],
    ];
    for (const [title, given, setting] of refused) {
        it(`refuses ${title}`, () => {
            assert.deepEqual(settingsNamed(findGuardProblems(given)), [setting]);
        });
    }
});
