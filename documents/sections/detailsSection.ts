import {
    consoleAuthenticationFailures,
    controls,
    detailsAlarm,
    eventNamesQuery,
    mostSourcesInAlarm,
    parseFilterPattern,
} from "../../detection";

/** What AWS says of log alarms, and what it leaves open. */
export function detailsSection(): string[] {
    const { watches, alarm, alarmName } = detailsAlarm(consoleAuthenticationFailures);
    const [every, window] = [alarm.periodSeconds / 60, watches.windowSeconds / 60];
    const unindexed = Object.values(controls)
        .filter(({ pattern }) => eventNamesQuery(parseFilterPattern(pattern)) === undefined)
        .map(({ slug }) => `\`${slug}\``);
    return [
        "### `details`: who, from where, when",
        "",
        `A log alarm, \`${alarmName}\` beside \`${consoleAuthenticationFailures.metricName}\`, that runs a query every ${every} minutes over the last ${window}, and whose`,
        "mails have the events as rows, without a function. No auditor counts it: it stands beside the pair. `details: true`",
        "takes the defaults; `severity`, `topicArns` and these are its settings:",
        "",
        `- \`perSource: true\` counts by user and address: a second attacker is told of while the first is in ALARM. CloudWatch keeps ${mostSourcesInAlarm}`,
        "  sources in ALARM at most, so that a run sends that many messages to each topic and no more. Default: `false`.",
        "- `index: false` leaves the log group without an index on `eventName`. The index replaces the index policy that the group",
        "  has, and an account's policy no longer applies to it: where there is one, add `eventName` there. Default: `true`.",
        "",
        "The query of failed sign-ins; that of every other control is made of its pattern in the same way:",
        "",
        "```text",
        watches.query.replaceAll(" | ", "\n| "),
        "```",
        "",
        `Mails alone carry rows, ${watches.mostRows} at most: a monitor without a subscriber of the protocol \`email\` is warned. Everybody else gets`,
        "the message without them; with `perSource` its JSON names user and address (`AlarmContributorAttributes`). Rows can hold",
        "what is nobody else's business: names, addresses, resources.",
        "",
        `The query scans ${window / every} times what the log group receives, less where the index lets it skip all other events: not for`,
        `${unindexed.join(" and ")}, whose patterns compare no \`eventName\`. There are no log alarms in China, in`,
        "GovCloud, in `me-central-1` and `me-south-1`; the setting is refused there.",
        "",
        "It is made by Cloud Control, with two roles: CloudWatch Logs runs the query in one, CloudWatch reads its rows in the other.",
        "Who deploys needs, beside what the monitor needs: `cloudformation:CreateResource`, `GetResource`, `UpdateResource`,",
        "`DeleteResource`, `GetResourceRequestStatus` and `DescribeType`; `cloudwatch:PutLogAlarm`, `DescribeAlarms`, `TagResource`,",
        "`ListTagsForResource` and `DeleteAlarms`; `logs:CreateScheduledQuery`, `GetScheduledQuery`, `UpdateScheduledQuery`,",
        "`DeleteScheduledQuery`, `TagResource`, `ListTagsForResource`, `PutIndexPolicy`, `DescribeIndexPolicies` and",
        "`DeleteIndexPolicy`; `iam:PassRole` on both roles, and what it takes to make them.",
        "",
        "None of this has been seen live: [limits.md](limits.md) says what AWS leaves open.",
        "",
    ];
}
