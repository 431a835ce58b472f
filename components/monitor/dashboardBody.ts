import {
    consoleAuthenticationFailures as control,
    type GuardName,
    guards,
    logsInsightsQuery,
    parseArn,
    parseFilterPattern,
} from "../../detection";

/** What a dashboard shows. */
export interface DashboardContent {
    readonly region: string;
    readonly logGroupName: string;
    /** The metric that counts failed sign-ins; the guards' own metrics are in the same namespace. */
    readonly metricNamespace: string;
    readonly metricName: string;
    readonly alarmArn: string;
    /** ARN of each guard's alarm, by the guard's name. */
    readonly guardAlarmArns: Readonly<Record<string, string>>;
    /** ARN of the alarm of each account that has one of its own, by the account's name. */
    readonly accountAlarmArns: Readonly<Record<string, string>>;
    /** Stands before the names of the guards' metrics. */
    readonly namePrefix: string;
}

/** A metric as a widget lists it: namespace, name, dimension names and values, and last how to draw it. */
type DrawnMetric = (string | { readonly label: string })[];

/** Columns of a dashboard (CloudWatch API reference, "Dashboard body structure and syntax"). */
const fullWidth = 24;

/** A dashboard as JSON text: the states of the alarms, the metrics of a day, and a table of who failed to sign in. */
export function dashboardBody(content: DashboardContent): string {
    const { region, logGroupName, alarmArn, guardAlarmArns, accountAlarmArns } = content;
    const alarms = [alarmArn, ...Object.values(guardAlarmArns), ...Object.values(accountAlarmArns)];
    const states = {
        type: "alarm",
        width: fullWidth,
        height: 3,
        properties: { title: "Alarms", alarms },
    };
    const failures = metricWidget("Failed console sign-ins", region, countedMetrics(content));
    const ingestion = ingestionMetrics(content);
    const query = logsInsightsQuery(parseFilterPattern(control.pattern), "sort eventTime desc", "limit 100");
    const table = {
        type: "log",
        width: fullWidth,
        height: 8,
        properties: {
            title: "Who, from where and when",
            region,
            view: "table",
            query: [`SOURCE '${logGroupName}'`, ...query.commands].join(" | "),
        },
    };
    return JSON.stringify({
        start: "-P1D",
        widgets: [
            states,
            failures,
            ...(ingestion.length === 0 ? [] : [metricWidget("Log events received", region, ingestion)]),
            table,
        ],
    });
}

function metricWidget(title: string, region: string, metrics: readonly DrawnMetric[]) {
    return {
        type: "metric",
        width: fullWidth,
        height: 6,
        properties: { title, region, view: "timeSeries", stat: "Sum", period: 300, metrics },
    };
}

function countedMetrics(content: DashboardContent): DrawnMetric[] {
    const { metricNamespace, metricName, namePrefix } = content;
    return [
        [metricNamespace, metricName, { label: "failed authentication" }],
        ...guardNames(content).flatMap((name): DrawnMetric[] => {
            const { slug, alarmName, watches } = guards[name];
            const label = slug.replaceAll("-", " ");
            return watches.kind === "events" ? [[metricNamespace, `${namePrefix}${alarmName}`, { label }]] : [];
        }),
        ...Object.entries(content.accountAlarmArns).map(
            ([label, arn]): DrawnMetric => [metricNamespace, alarmNameOf(arn), { label }],
        ),
    ];
}

/** Of an account's alarm, which has the name of its metric. */
const alarmNameOf = (arn: string): string => parseArn(arn)?.resource.replace(/^alarm:/, "") ?? "";

function ingestionMetrics(content: DashboardContent): DrawnMetric[] {
    return guardNames(content).flatMap((name): DrawnMetric[] => {
        const { watches } = guards[name];
        return watches.kind === "ingestion"
            ? [[watches.namespace, watches.metricName, watches.dimension, content.logGroupName]]
            : [];
    });
}

/** The guards whose alarms there are, in the order in which they are described everywhere. */
const guardNames = ({ guardAlarmArns }: DashboardContent): GuardName[] =>
    (Object.keys(guards) as GuardName[]).filter((name) => Object.hasOwn(guardAlarmArns, name));
