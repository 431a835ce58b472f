import type * as pulumi from "@pulumi/pulumi";
import { capitalised, type FurtherAlarm, heartbeat, logsInsightsQuery, parseArn, patternOf } from "../../detection";
import { controlNamed } from "../alarms/monitoredControls";
import type { MonitorDashboardArgs } from "./MonitorDashboardArgs";

/** What a dashboard shows. */
export type DashboardContent = pulumi.Unwrap<MonitorDashboardArgs> & {
    readonly region: string;
    readonly furtherAlarmArns: Readonly<Record<string, string>>;
};

/** A metric as a widget lists it: namespace, name, dimension names and values, and last how to draw it. */
type DrawnMetric = (string | { readonly label: string })[];

/** Columns of a dashboard (CloudWatch API reference, "Dashboard body structure and syntax"). */
const fullWidth = 24;

/** A dashboard as JSON text: the states of the alarms, and a row for each control: its metrics of a day, and its events. */
export function dashboardBody(content: DashboardContent): string {
    const { region, alarms, furtherAlarmArns } = content;
    const states = {
        type: "alarm",
        width: fullWidth,
        height: 3,
        properties: {
            title: "Alarms",
            alarms: [...Object.values(alarms).map(({ alarmArn }) => alarmArn), ...Object.values(furtherAlarmArns)],
        },
    };
    const ingestion = ingestionMetrics(content);
    return JSON.stringify({
        start: "-P1D",
        widgets: [
            states,
            ...Object.keys(alarms).flatMap((slug) => rowOf(slug, content)),
            ...(ingestion.length === 0 ? [] : [metricWidget("Log events received", region, ingestion, fullWidth)]),
        ],
    });
}

function rowOf(slug: string, content: DashboardContent): object[] {
    const { region, logGroupName, benchmark, ownControls } = content;
    const control = controlNamed(slug, benchmark, ownControls) ?? controlNamed(slug, undefined);
    if (control === undefined) {
        return [];
    }
    const query = logsInsightsQuery(patternOf(control), "sort eventTime desc", "limit 100");
    const metrics = metricWidget(capitalised(control.events), region, countedMetrics(slug, content), fullWidth / 2);
    return [
        metrics,
        {
            type: "log",
            width: fullWidth / 2,
            height: metrics.height,
            properties: {
                title: `${capitalised(control.events)}: who, from where and when`,
                region,
                view: "table",
                query: [`SOURCE '${logGroupName}'`, ...query.commands].join(" | "),
            },
        },
    ];
}

const metricWidget = (title: string, region: string, metrics: readonly DrawnMetric[], width: number) => ({
    type: "metric",
    width,
    height: 6,
    properties: { title, region, view: "timeSeries", stat: "Sum", period: 300, metrics },
});

/** The control's own metric, and those of the alarms beside it that count into metrics of their own. */
function countedMetrics(slug: string, { metricNamespace, alarms, furtherAlarmArns }: DashboardContent): DrawnMetric[] {
    const beside = Object.entries(furtherAlarmArns).filter(
        ([name]) => name.startsWith(`${slug}/`) && !["burst", "details"].includes(name.slice(slug.length + 1)),
    );
    return [
        [metricNamespace, alarms[slug]?.metricName ?? "", { label: "benchmark" }],
        ...beside.map(
            ([name, arn]): DrawnMetric => [
                metricNamespace,
                alarmNameOf(arn),
                { label: name.slice(slug.length + 1).replaceAll("-", " ") },
            ],
        ),
    ];
}

/** Alarms with metrics of their own have the names of these. */
const alarmNameOf = (arn: string): string => parseArn(arn)?.resource.replace(/^alarm:/, "") ?? "";

function ingestionMetrics({ furtherAlarmArns, logGroupName }: DashboardContent): DrawnMetric[] {
    const { watches }: FurtherAlarm = heartbeat;
    return watches.kind === "ingestion" && Object.hasOwn(furtherAlarmArns, heartbeat.name)
        ? [[watches.namespace, watches.metricName, watches.dimension, logGroupName]]
        : [];
}
