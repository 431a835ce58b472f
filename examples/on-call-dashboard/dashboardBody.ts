import type { ControlAlarm } from "../../components/alarms/MetricFilterAlarm";
import type { MonitorOutputs } from "../../components/monitor/monitorOutputs";

/** The metric over a day beside the state of its alarm, and who tried (CloudWatch API reference, dashboard body). */
export function dashboardBody(monitor: MonitorOutputs): string {
    const { region, metricNamespace, alarms, logGroupName } = monitor;
    const { metricName, alarmArn } = alarmOf(alarms);
    const failures = {
        type: "metric",
        width: 12,
        height: 6,
        properties: {
            title: "Failed console sign-ins",
            region,
            metrics: [[metricNamespace, metricName, { stat: "Sum", period: 300 }]],
            annotations: { alarms: [alarmArn] },
        },
    };
    const state = { type: "alarm", width: 6, height: 6, properties: { title: "Alarm", alarms: [alarmArn] } };
    const attempts = {
        type: "log",
        width: 18,
        height: 6,
        properties: {
            title: "Who, and from where",
            region,
            view: "table",
            query: [
                `SOURCE '${logGroupName}'`,
                "filter eventName = 'ConsoleLogin' and errorMessage = 'Failed authentication'",
                "stats count(*) as failures by userIdentity.userName, sourceIPAddress",
                "sort failures desc",
            ].join(" | "),
        },
    };
    return JSON.stringify({ start: "-PT24H", widgets: [failures, state, attempts] });
}

function alarmOf(alarms: MonitorOutputs["alarms"]): ControlAlarm {
    const alarm = alarms["console-authentication-failures"];
    if (alarm === undefined) {
        throw new Error("The monitor's stack does not watch console authentication failures.");
    }
    return alarm;
}
