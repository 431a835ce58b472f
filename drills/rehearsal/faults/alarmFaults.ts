import {
    type Properties,
    propertiesOf,
    type RehearsedStack,
    resourceTypes,
    withAdded,
    withChanged,
    without,
} from "../rehearsedStack";
import type { ApiCall, Fault, Faults } from "./fault";
import { withTransformation } from "./filterFaults";

const { alarm, filter } = resourceTypes;

/** Alarms that are gone, cannot fire, or tell nobody. */
export const alarmFaults: Faults = {
    namespace: replacedAlarm("alarm and filter use different namespaces", ({ namespace }) => ({
        namespace: `${String(namespace)}/Other`,
    })),
    "no-alarm": {
        description: "nothing watches the metric",
        spoil: (stack) => without(stack, alarm),
        call: callOnAlarm("DeleteAlarms"),
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
    "actions-disabled": {
        description: "the alarm's actions were switched off for a maintenance, and not on again",
        spoil: (stack) => withChanged(stack, alarm, () => ({ actionsEnabled: false })),
        call: callOnAlarm("DisableAlarmActions"),
    },
    muted: {
        description: "a mute rule for a maintenance that never ended silences the alarm",
        spoil: (stack) =>
            withAdded(stack, alarm, {
                type: "aws:cloudwatch/alarmMuteRule:AlarmMuteRule",
                name: "maintenance",
                props: muteRule(stack),
            }),
        call: (stack) => ({
            service: "monitoring",
            eventName: "PutAlarmMuteRule",
            requestParameters: muteRule(stack),
        }),
    },
    "no-action": replacedAlarm(
        "the alarm tells the topic when all is well again, and only then",
        ({ alarmActions }) => ({
            alarmActions: [],
            okActions: alarmActions,
        }),
    ),
};

const muteRule = (stack: RehearsedStack): Properties => ({
    name: "maintenance",
    rule: { schedule: { expression: "cron(0 0 * * *)", duration: "P1D" } },
    muteTargets: { alarmNames: [propertiesOf(stack, alarm).name] },
});

function average(): Properties {
    return { statistic: "Average" };
}

function replacedAlarm(description: string, change: (props: Properties) => Properties): Fault {
    return {
        description,
        spoil: (stack) => withChanged(stack, alarm, change),
        call: (stack) => {
            const props = propertiesOf(stack, alarm);
            return {
                service: "monitoring",
                eventName: "PutMetricAlarm",
                requestParameters: { alarmName: props.name, ...change(props) },
            };
        },
    };
}

function callOnAlarm(eventName: string) {
    return (stack: RehearsedStack): ApiCall => ({
        service: "monitoring",
        eventName,
        requestParameters: { alarmNames: [propertiesOf(stack, alarm).name] },
    });
}
