import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import {
    absent,
    claimsAmong,
    consoleAuthenticationFailures,
    type Deployment,
    findingCodes,
    type Hop,
    hops,
    known,
    mayHoldPart,
    traceAlertPath,
    unknown,
    type Value,
} from "../../../detection";
import { type Kind, spellings } from "../../compliantStack/spellings";
import { otherValues, wholeDeployment } from "../../compliantStack/variations";
import { propertyRuns } from "../../propertyRuns";

/** Ids that resources of every kind share, so that references meet, loop and go wrong. */
const ids = ["a", "b", "c", "d"];

const odd: Readonly<Record<string, readonly unknown[]>> = {
    string: ["", " ", "arn:", "arn:aws:sns:::", "alias/", "__proto__", "\u0000", "*", "{", "$."],
    number: [0, -1, 1.5, Number.NaN, 1e9],
    boolean: [true, false],
    object: [[]],
};

/** The compliant stack's value in most cases, another one that AWS takes, or what no program should say. */
function anyValue([sound, ...others]: readonly Value<unknown>[]): fc.Arbitrary<Value<unknown>> {
    const [like] = [sound, ...others].flatMap((value) => (value?.state === "known" ? [value.value] : []));
    return fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(sound ?? absent, sound ?? absent, ...others) },
        { weight: 1, arbitrary: fc.subarray(ids).map((from) => unknown(from)) },
        { weight: 1, arbitrary: fc.constant(absent) },
        { weight: 1, arbitrary: fc.constantFrom(...(odd[typeof like] ?? [like])).map((value) => known(value)) },
    );
}

function anyParts(kind: Kind): fc.Arbitrary<readonly object[]> {
    const values = [...wholeDeployment[kind].slice(0, 1), otherValues[kind]] as Readonly<Record<string, unknown>>[];
    const settings = Object.keys(spellings[kind]).map((setting) => [
        setting,
        anyValue(values.flatMap((of) => (of[setting] ?? []) as Value<unknown>)),
    ]);
    return fc.array(
        fc.record({
            id: fc.constantFrom(...ids),
            label: fc.constantFrom("one", "two", ""),
            account: anyValue([known("111122223333"), known("444455556666")]),
            region: anyValue([known("eu-north-1"), known("us-east-1")]),
            ...Object.fromEntries(settings),
            ...(kind === "alarms" && { usesMetricQueries: anyValue([known(false), known(true)]) }),
        }),
        { maxLength: 2 },
    );
}

const kinds = Object.keys(spellings) as Kind[];
const deployments = fc.record(
    Object.fromEntries(kinds.map((kind) => [kind, anyParts(kind)])),
) as unknown as fc.Arbitrary<Deployment>;

const options = fc.record(
    {
        patternGrade: fc.constantFrom("exact" as const, "equivalent" as const, "covers" as const),
        eventsToAlarm: fc.constantFrom(1, 3),
        minutesToAlarm: fc.constantFrom(1, 15, 1440),
        trailRequired: fc.boolean(),
        confirmationRequired: fc.boolean(),
    },
    { requiredKeys: [] },
);

/** Hops that serve one control and no other. */
const ofOneControl: readonly Hop[] = hops.filter((hop) => hop !== "trail" && hop !== "log group");

describe("traceAlertPath on any deployment", () => {
    it("never throws, and its outcome is what its hops and findings say", () => {
        const outcomes = new Set<string>();
        const empty: Deployment[] = [];
        const claims = claimsAmong([consoleAuthenticationFailures]);
        fc.assert(
            fc.property(deployments, options, (deployment, asked) => {
                const report = traceAlertPath(deployment, consoleAuthenticationFailures, asked);
                const states = new Set(report.hops.map(({ state }) => state));
                outcomes.add(report.outcome);
                assert.deepEqual(
                    report.hops.map(({ hop }) => hop),
                    [...hops],
                );
                assert.equal(report.outcome === "lost", states.has("broken"));
                assert.equal(report.outcome === "lost", report.findings.length > 0);
                if (report.outcome === "told") {
                    assert.ok([...states].every((state) => state === "holds" || state === "outside"));
                    assert.ok(report.subscribers.length > 0);
                } else {
                    assert.deepEqual(report.subscribers, []);
                }
                for (const finding of [...report.findings, ...report.remarks]) {
                    assert.ok(finding.code in findingCodes);
                    for (const sentence of [finding.observed, finding.wanted, finding.remedy]) {
                        assert.doesNotMatch(sentence, /undefined|\[object|NaN minutes/);
                        assert.notEqual(sentence, "");
                    }
                }
                if (!mayHoldPart(deployment, consoleAuthenticationFailures, asked, claims)) {
                    empty.push(deployment);
                    const own = report.hops.filter(({ hop }) => ofOneControl.includes(hop));
                    assert.ok(own.every(({ resource }) => resource === undefined));
                }
            }),
            propertyRuns(40),
        );
        assert.ok(outcomes.has("lost"));
        assert.notEqual(empty.length, 0);
    });

    it("says the same whatever the order of filters, alarms and subscriptions", () => {
        fc.assert(
            fc.property(deployments, (deployment) => {
                const one = withOwnIds(deployment);
                const other = {
                    ...one,
                    metricFilters: [...one.metricFilters].reverse(),
                    alarms: [...one.alarms].reverse(),
                    compositeAlarms: [...one.compositeAlarms].reverse(),
                    subscriptions: [...one.subscriptions].reverse(),
                };
                const [forwards, backwards] = [one, other].map((it) =>
                    traceAlertPath(it, consoleAuthenticationFailures),
                );
                assert.deepEqual(
                    { ...backwards, subscribers: [...(backwards?.subscribers ?? [])].reverse() },
                    { ...forwards },
                );
            }),
            propertyRuns(30),
        );
    });
});

const withOwnIds = (deployment: Deployment): Deployment =>
    Object.fromEntries(
        Object.entries(deployment).map(([kind, resources]) => [
            kind,
            resources.map((resource: object, index: number) => ({ ...resource, id: `${kind} ${index}` })),
        ]),
    ) as unknown as Deployment;
