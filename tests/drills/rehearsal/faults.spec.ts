import * as assert from "node:assert/strict";
import {
    consoleAuthenticationFailures,
    consoleAuthenticationFailures as control,
    type FindingCode,
    type Hop,
    matchesEvent,
    parseFilterPattern,
    tamper,
} from "../../../detection";
import { InputError } from "../../../drills/InputError";
import { callEvent } from "../../../drills/rehearsal/callEvent";
import { faults, findFaults, withFaults } from "../../../drills/rehearsal/faults";
import { packVerdict } from "../../../drills/rehearsal/packVerdict";
import { recipientsOf } from "../../../drills/rehearsal/recipientsOf";
import { confirmed, type RehearsedStack, rehearsedStack } from "../../../drills/rehearsal/rehearsedStack";
import { runProgram } from "../../../drills/rehearsal/runProgram";
import { readStackConfig } from "../../../drills/rehearsal/stackFile/stackFile";
import { sampleEvents } from "../../../drills/simulation/sampleEvents";
import { runDrill } from "../../../drills/simulation/simulate";
import { policies } from "../../../policy-pack/policies";
import { readStackDeployment } from "../../../policy-pack/stackDeployment";

/** Per fault: the hop that it breaks, the findings there, and whether the pack, which sees the stack only, notices. */
const expected: Readonly<Record<string, [hop: Hop, codes: FindingCode[], packNotices: boolean]>> = {
    "trail-stopped": ["trail", ["TRAIL_NOT_LOGGING"], false],
    "trail-single-region": ["trail", ["TRAIL_NOT_MULTI_REGION"], false],
    "trail-selectors": ["trail", ["TRAIL_MISSES_MANAGEMENT_EVENTS"], false],
    "trail-delivery": ["trail", ["TRAIL_WITHOUT_LOG_GROUP"], false],
    "log-group": ["log group", ["LOG_GROUP_NOT_WRITTEN_BY_TRAIL"], false],
    "no-filter": ["filter", ["FILTER_MISSING"], true],
    "pattern-typo": ["filter", ["FILTER_PATTERN_NEVER_MATCHES"], true],
    "pattern-narrower": ["filter", ["FILTER_PATTERN_NARROWER"], true],
    "metric-value": ["metric", ["METRIC_VALUE_DOES_NOT_COUNT"], true],
    namespace: ["metric", ["ALARM_WATCHES_OTHER_METRIC"], true],
    "no-alarm": ["metric", ["ALARM_MISSING"], true],
    threshold: ["alarm", ["ALARM_CANNOT_FIRE"], true],
    average: ["alarm", ["ALARM_CANNOT_FIRE"], true],
    "missing-data-ignore": ["alarm", ["ALARM_CANNOT_FIRE_AGAIN"], true],
    "missing-data-breaching": ["alarm", ["ALARM_FIRES_WITHOUT_CAUSE"], true],
    "actions-disabled": ["action", ["ALARM_ACTIONS_DISABLED"], true],
    muted: ["action", ["ALARM_ACTIONS_DISABLED"], true],
    "no-action": ["action", ["ALARM_WITHOUT_ACTION"], true],
    "aws-managed-key": ["topic", ["TOPIC_KEY_BLOCKS_CLOUDWATCH"], true],
    "key-policy": ["topic", ["TOPIC_KEY_BLOCKS_CLOUDWATCH"], true],
    "key-disabled": ["topic", ["TOPIC_KEY_BLOCKS_CLOUDWATCH"], true],
    "topic-policy": ["topic", ["TOPIC_POLICY_BLOCKS_CLOUDWATCH"], true],
    "no-subscription": ["subscription", ["SUBSCRIPTION_MISSING"], true],
    "not-confirmed": ["subscription", ["SUBSCRIPTION_NOT_CONFIRMED"], false],
    "filter-policy": ["subscription", ["SUBSCRIPTION_FILTER_DROPS_ALARMS"], true],
    "queue-policy": ["subscription", ["SUBSCRIPTION_QUEUE_POLICY_BLOCKS_SNS"], true],
};

const region = "us-east-1";

describe("faults", () => {
    let created: RehearsedStack;
    before(async () => {
        const config = readStackConfig("Pulumi.dev.yaml");
        created = rehearsedStack(await runProgram(config, config.values["aws:region"] ?? ""));
    });

    it("are all expected here, and described in words", () => {
        assert.deepEqual(Object.keys(faults), Object.keys(expected));
        for (const { description } of Object.values(faults)) {
            assert.match(description, /^[a-z][^.]+$/);
        }
    });

    for (const [name, [hop, codes, packNotices]] of Object.entries(expected)) {
        it(`${name} loses the alert at the ${hop}`, async () => {
            const { resources, trails } = withFaults(confirmed(created), findFaults([name]));
            const drill = runDrill({
                deployment: readStackDeployment([...resources, ...trails]),
                control,
                events: sampleEvents(control),
                delayMinutes: 5,
                recipients: recipientsOf(resources),
                descriptions: new Map(),
            });
            assert.equal(drill.outcome, "lost");
            assert.equal(drill.path.hops.find(({ state }) => state === "broken")?.hop, hop);
            assert.deepEqual(
                drill.path.findings.map(({ code }) => code),
                codes,
            );
            assert.deepEqual(drill.notifications, []);

            const [mandatory] = await packVerdict(policies, withFaults(created, findFaults([name])).resources);
            assert.equal(mandatory?.violations.length, packNotices ? 1 : 0);
        });
    }

    it("name the call that does it, where there is one, as one that the guard against tampering counts", () => {
        const { watches } = tamper([consoleAuthenticationFailures.metricName]);
        assert.ok(watches.kind === "events");
        const patterns = watches.patterns.map(parseFilterPattern);
        const uncounted = Object.entries(faults).filter(([, { call }]) => {
            const made = call?.(created);
            return (
                made === undefined ||
                !patterns.some((pattern) =>
                    matchesEvent(pattern, callEvent(made, { region, happenedAt: new Date(0) }).message),
                )
            );
        });
        assert.deepEqual(
            uncounted.map(([name]) => name),
            ["not-confirmed"],
        );
    });

    it("can be combined", () => {
        const { resources, trails } = withFaults(created, findFaults(["actions-disabled", "threshold"]));
        const [alarm] = readStackDeployment([...resources, ...trails]).alarms;
        assert.deepEqual(
            [alarm?.threshold, alarm?.actionsEnabled].map((value) => value?.state === "known" && value.value),
            [10, false],
        );
    });

    it("leave the stack that they are given as it is", () => {
        const before = JSON.stringify(created.resources.map(({ props }) => props));
        const names = Object.keys(faults).filter((name) => !name.startsWith("no-"));
        withFaults(created, findFaults(names));
        assert.equal(JSON.stringify(created.resources.map(({ props }) => props)), before);
    });
});

describe("findFaults", () => {
    it("finds faults by their names, in the order given", () => {
        assert.deepEqual(findFaults(["threshold", "log-group"]), [faults.threshold, faults["log-group"]]);
    });
    for (const [name, guess] of [
        ["treshold", " Did you mean threshold?"],
        ["toString", ""],
    ] as const) {
        it(`refuses ${name}`, () => {
            const message = `'${name}' is no fault that can be rehearsed.${guess} npm start -- --list-faults names them.`;
            assert.throws(() => findFaults([name]), new InputError(message));
        });
    }
});

describe("withFaults", () => {
    it("refuses to break what is not there", () => {
        const chosen = findFaults(["threshold"]);
        const nothing = { resources: [], trails: [], control: consoleAuthenticationFailures };
        assert.throws(() => withFaults(nothing, chosen), new InputError("The stack has no alarm that could break."));
        assert.equal(withFaults(nothing, []), nothing);
    });
});
