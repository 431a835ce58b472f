import {
    burstAlarm,
    type Control,
    companionAlarm,
    consoleAuthenticationFailures,
    controls,
    detailsAlarm,
    type FurtherAlarm,
    heartbeat,
    minutesToSilenceAlarm,
    tamper,
} from "../detection";
import { markdownTable } from "./markdownTable";
import { detailsSection } from "./sections/detailsSection";

/** The alarms beside the benchmark's as a page of Markdown: what each notices, of what it is made, and what it costs. */
export function furtherAlarmsDocument(): string {
    const guards = [heartbeat, tamper([consoleAuthenticationFailures.metricName])];
    return [
        "# Alarms beside the benchmark's",
        "",
        "Generated from `detection/` by `npm run docs`; do not edit it here.",
        "",
        "The benchmark's filter and alarm of a control stay as they are, whatever is set. What they do not notice has alarms",
        "of its own beside them. None is there unless a stack asks for it; `{}` is enough, and takes what the tables say:",
        "",
        "```yaml",
        "foundations-monitor:pathGuards:",
        "    heartbeat: { minutes: 60 }",
        "    tamper: { severity: page }",
        "foundations-monitor:controls:",
        "    console-authentication-failures:",
        "        burst: { threshold: 10, period: 300, severity: page }",
        "        details: true",
        "        companions:",
        "            other-failed-sign-in: {}",
        "    unauthorized-api-calls:",
        "        tuned:",
        "            exclude:",
        "                - { field: userIdentity.arn, like: '*:assumed-role/scanner/*' }",
        "```",
        "",
        "Each takes `severity`, the name of one of the monitor's `severities`, or `topicArns`; without them it notifies the",
        "monitor's topic. `heartbeat` takes `minutes`, `details` what its section says, the others `threshold` and `period`",
        "(seconds). A `namePrefix` goes before the names. The policy pack rejects no stack for them; `alert-path-remarks` and `npm run verify` say which of",
        "them tell nobody, and why.",
        "",
        "## The path itself",
        "",
        ...table(guards),
        "",
        "`tamper` and `heartbeat` belong together: the first says who stopped the trail if the record still arrives, the",
        "second notices even if it does not. Give both another topic (`severity` or `topicArns`): what silences the",
        "monitor's topic silences the alarms that notify it. With the log group go all filters: a group that is deleted and",
        "made again is noticed by the policy pack, `npm run verify` and the next `pulumi refresh`.",
        "",
        ...guards.flatMap(patternsOf),
        "## Of each control",
        "",
        "`burst` is an alarm on the control's own metric for many events in a short time; `details` mails who; `tuned` counts the control's events",
        "without those that `exclude` names by `field` and `equals` or `like`, whose `*` stands at its ends only. An auditor",
        "that compares patterns as text takes none of them for the control's own alarm, which is there beside them.",
        "",
        ...table([burstAlarm(consoleAuthenticationFailures), detailsAlarm(consoleAuthenticationFailures)]),
        "",
        ...detailsSection(),
        "A companion counts events that the control's pattern does not see.",
        "",
        ...Object.values(controls).flatMap(companionsOf),
        "## Cost",
        "",
        "CloudWatch bills an alarm for as long as it exists, and a custom metric for the hours in which it has data: a quiet",
        "alarm costs itself only. `dashboard: true` adds a dashboard, which is billed by the month.",
        "",
        "`Pulumi.foundations.yaml` is a stack with all kinds of them. A rehearsal shows who hears of what:",
        "",
        "```sh",
        "npm start -- --stack-file Pulumi.foundations.yaml --break actions-disabled",
        "```",
        "",
    ].join("\n");
}

const table = (alarms: readonly FurtherAlarm[]): string[] =>
    markdownTable(
        ["alarm", "notices", "why", "name", "judges"],
        alarms.map((alarm) => [
            `\`${alarm.name.replace(/^.*\//, "")}\``,
            alarm.happening,
            alarm.reason,
            `\`${alarm.alarmName}\``,
            judgementOf(alarm),
        ]),
    );

function companionsOf(control: Control): string[] {
    const alarms = control.companions.map((companion) => companionAlarm(control, companion));
    return alarms.length === 0
        ? []
        : [`### \`${control.slug}\``, "", ...table(alarms), "", ...alarms.flatMap(patternsOf)];
}

const patternsOf = ({ name, watches }: FurtherAlarm): string[] =>
    watches.kind === "events" ? [`\`${name}\` counts:`, "", "```text", ...watches.patterns, "```", ""] : [];

const judgementOf = ({ alarm, watches }: FurtherAlarm): string =>
    watches.kind === "ingestion"
        ? `${alarm.evaluationPeriods} minutes without data; in ALARM ${minutesToSilenceAlarm(alarm)} minutes after the last log event`
        : watches.kind === "log query"
          ? `${alarm.threshold} or more in ${watches.windowSeconds / 60} minutes, every ${alarm.periodSeconds / 60} minutes`
          : `${alarm.threshold} or more in ${alarm.periodSeconds / 60} minutes`;
