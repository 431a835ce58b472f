import { resourceTypes } from "../rehearsedStack";
import type { Properties } from "../resourceDescription";
import { callOn, changed, type Fault, type Faults, propertiesOf, withAdded, withChanged, without } from "./fault";
import { withTransformation } from "./filterFaults";

const { alarm, filter } = resourceTypes;
const average = (): Properties => ({ statistic: "Average" });

/** Alarms that are gone, cannot fire, or tell nobody. */
export const alarmFaults: Faults = {
    namespace: replacedAlarm("alarm and filter use different namespaces", ({ namespace }) => ({
        namespace: `${String(namespace)}/Other`,
    })),
    "no-alarm": {
        description: "nothing watches the metric",
        spoil: (stack) => without(stack, alarm),
        call: callOn(alarm, ({ name }) => ["monitoring", "DeleteAlarms", { alarmNames: [name] }]),
    },
    threshold: replacedAlarm("the alarm waits for ten events within five minutes", () => ({ threshold: 10 })),
    average: {
        ...replacedAlarm("the alarm averages, and the filter publishes 0 for all other events", average),
        spoil: (stack) =>
            withChanged(withChanged(stack, alarm, average), filter, (props) =>
                withTransformation(props, { defaultValue: "0" }),
            ),
    },
    "missing-data-ignore": replacedAlarm(
        "the alarm keeps its state without data: it fires once, and never again",
        () => ({ treatMissingData: "ignore" }),
    ),
    "missing-data-breaching": replacedAlarm("the alarm takes missing data for events: it is always in ALARM", () => ({
        treatMissingData: "breaching",
    })),
    "actions-disabled": changed(
        "the alarm's actions were switched off for a maintenance, and not on again",
        alarm,
        () => ({ actionsEnabled: false }),
        ({ name }) => ["monitoring", "DisableAlarmActions", { alarmNames: [name] }],
    ),
    muted: {
        description: "a mute rule for a maintenance that never ended silences the alarm",
        spoil: (stack) =>
            withAdded(stack, alarm, {
                type: "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
                name: "maintenance",
                props: muteRule(propertiesOf(stack, alarm)),
            }),
        call: callOn(alarm, (props) => ["monitoring", "PutAlarmMuteRule", muteRule(props)]),
    },
    "no-action": replacedAlarm(
        "the alarm tells the topic when all is well again, and only then",
        ({ alarmActions }) => ({ alarmActions: [], okActions: alarmActions }),
    ),
};

const muteRule = ({ name }: Properties): Properties => ({
    name: "maintenance",
    rule: { schedule: { expression: "cron(0 0 * * *)", duration: "P1D" } },
    muteTargets: { alarmNames: [name] },
});

function replacedAlarm(description: string, change: (props: Properties) => Properties): Fault {
    return changed(description, alarm, change, ({ name }, changes) => [
        "monitoring",
        "PutMetricAlarm",
        { alarmName: name, ...changes },
    ]);
}
