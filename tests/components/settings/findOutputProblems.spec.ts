import * as assert from "node:assert/strict";
import type { z } from "zod";
import { furtherAlarmsShape, metricFilterAlarmShape } from "../../../components/alarms/alarmShapes";
import { settingsShape, signInMonitorShape } from "../../../components/monitor/settingsShape";
import { alarmTopicShape } from "../../../components/notifications/notificationsShape";
import { findOutputProblems } from "../../../components/settings/findOutputProblems";
import { pathText } from "../../../components/settings/quoted";
import { undecided } from "../../../components/settings/undecided";
import { auditTrailShape } from "../../../components/trail/trailShape";
import schema from "../../../plugin/schema.json";

interface Property {
    readonly $ref?: string;
    readonly plain?: boolean;
    readonly additionalProperties?: Property;
    readonly items?: Property;
    readonly oneOf?: readonly Property[];
}

const resources = schema.resources as Readonly<Record<string, { inputProperties: Readonly<Record<string, Property>> }>>;
const types = schema.types as Readonly<Record<string, { properties: Readonly<Record<string, Property>> }>>;

const shapes: Readonly<Record<string, z.ZodType>> = {
    FoundationsMonitor: settingsShape,
    ConsoleSignInFailureMonitor: signInMonitorShape,
    AlarmTopic: alarmTopicShape,
    MetricFilterAlarm: metricFilterAlarmShape,
    FurtherAlarms: furtherAlarmsShape,
    AuditTrail: auditTrailShape,
};

/** Every place of a property of the schema, with one entry in each map and list; the schema says whether it is plain. */
function placesOf(
    property: Property,
    path: readonly PropertyKey[],
): [path: readonly PropertyKey[], isPlain: boolean][] {
    const { $ref, plain = false, additionalProperties, items, oneOf = [] } = property;
    const { properties = {} } = types[$ref?.replace("#/types/", "") ?? ""] ?? {};
    return [
        [path, plain],
        ...Object.entries(properties).flatMap(([name, inner]) => placesOf(inner, [...path, name])),
        ...(additionalProperties ? placesOf(additionalProperties, [...path, "one"]) : []),
        ...(items ? placesOf(items, [...path, 0]) : []),
        // Of the forms of one setting, the short one has no places of its own.
        ...oneOf.flatMap((form) => placesOf(form, path).slice(1)),
    ];
}

/** Arguments that hold an output in one place, and nothing else. */
const outputAt = (path: readonly PropertyKey[]): unknown =>
    path.reduceRight<unknown>((inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }), undecided);

describe("findOutputProblems", () => {
    for (const [component, shape] of Object.entries(shapes)) {
        it(`refuses outputs of ${component} where the schema of the package wants plain values, and nowhere else`, () => {
            const { inputProperties = {} } = resources[`foundations-monitor:index:${component}`] ?? {};
            const places = Object.entries(inputProperties).flatMap(([name, property]) => placesOf(property, [name]));
            assert.ok(places.length >= 10, component);
            const refused = places.filter(([path]) => findOutputProblems(shape, outputAt(path)).length > 0);
            const plain = places.filter(([, isPlain]) => isPlain);
            assert.deepEqual(
                refused.map(([path]) => pathText(path)),
                plain.map(([path]) => pathText(path)),
            );
        });
    }

    it("says what an output in place of all arguments is", () => {
        assert.deepEqual(findOutputProblems(settingsShape, undecided), [
            "args is an output or a secret, and decides what is created: it must be there as the program runs. Write it out; single values in it can be outputs.",
        ]);
    });
});
