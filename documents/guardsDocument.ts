import { type AlarmSettings, type Guard, guards, minutesToSilenceAlarm } from "../detection";
import { markdownTable } from "./markdownTable";

/** The guards as a page of Markdown: what each notices, of what it is made, and what it costs. */
export function guardsDocument(): string {
    const named = Object.entries(guards);
    return [
        "# Guards",
        "",
        "Generated from `detection/guards/` by `npm run docs`; do not edit it here.",
        "",
        "A guard is an alarm of its own beside the benchmark's filter and alarm, which stay as they are. None is there",
        "unless a stack asks for it; `{}` is enough, and takes what the table says:",
        "",
        "```yaml",
        "foundations-monitor:guards:",
        "    heartbeat: { minutes: 60 }",
        "    tamper: { severity: page }",
        "    burst: { threshold: 10, period: 300, topicArns: [arn:aws:sns:us-east-1:123456789012:pager] }",
        "```",
        "",
        "Every guard takes `severity`, the name of one of the monitor's `severities`, or `topicArns`; without them it notifies",
        "the monitor's topic. `heartbeat` takes `minutes`, the others `threshold` and `period` (seconds). A `namePrefix` goes",
        "before the names. The policy pack rejects no stack for its guards; `alert-path-remarks` and `npm run verify` say which",
        "of them tell nobody, and why.",
        "",
        ...markdownTable(
            ["guard", "notices", "name", "metric", "alarm", "cost"],
            named.map(([name, guard]) => [
                `\`${name}\``,
                guard.happening,
                `\`${guard.alarmName}\``,
                metricOf(guard),
                alarmOf(guard),
                costOf(guard),
            ]),
        ),
        "",
        "CloudWatch bills an alarm for as long as it exists, and a custom metric for the hours in which it has data: a quiet",
        "guard costs its alarm only. `dashboard: true` adds a dashboard, which is billed by the month.",
        "",
        "`tamper` and `heartbeat` belong together: the first says who stopped the trail if the record still arrives, the",
        "second notices even if it does not. Give both another topic (`severity` or `topicArns`): what silences the",
        "monitor's topic silences the guards that notify it. With the log group go the filters of all guards: a group",
        "that is deleted and made again is noticed by the policy pack, `npm run verify` and the next `pulumi refresh`.",
        "",
        "`Pulumi.guarded.yaml` is a stack with every guard. A rehearsal shows who hears of what:",
        "",
        "```sh",
        "npm start -- --stack-file Pulumi.guarded.yaml --break actions-disabled",
        "```",
        ...named.flatMap(([name, guard]) => section(name, guard)),
        "",
    ].join("\n");
}

function section(name: string, { reason, watches }: Guard): string[] {
    return [
        "",
        `## \`${name}\``,
        "",
        reason,
        ...(watches.kind === "events" ? ["", "```text", watches.pattern, "```"] : []),
        ...(watches.kind === "events"
            ? ["", `Counts: ${listed(watches.samples.filter(({ counted }) => counted).map(({ title }) => title))}.`]
            : []),
    ];
}

const listed = (titles: readonly string[]): string => [...new Set(titles)].join("; ");

function metricOf({ alarmName, watches }: Guard): string {
    switch (watches.kind) {
        case "events":
            return `its own, \`${alarmName}\``;
        case "control metric":
            return "the benchmark's";
        case "ingestion":
            return `\`${watches.namespace}\` \`${watches.metricName}\` of the log group`;
    }
}

function alarmOf({ alarm, watches }: Guard): string {
    return watches.kind === "ingestion"
        ? `${alarm.evaluationPeriods} minutes without data; in ALARM ${minutesToSilenceAlarm(alarm)} minutes after the last log event`
        : counted(alarm);
}

const counted = ({ threshold, periodSeconds }: AlarmSettings): string =>
    `${threshold} or more in ${periodSeconds / 60} minutes`;

const costOf = ({ watches }: Guard): string =>
    watches.kind === "events" ? "an alarm; a custom metric in the hours in which it counts" : "an alarm";
