import { parseArn } from "../../detection";
import { audiencesOf } from "../notifications/findSeverityProblems";
import { findRegionProblems } from "../notifications/findTopicProblems";
import { type Later, later } from "../settings/later";
import { pathPart } from "../settings/pathText";
import type { GivenMonitor } from "./findMonitorProblems";

type Listed = (string | Later)[] | Later | undefined;
type Placed = readonly [setting: string, arn: string | Later | undefined];

/**
 * Topics, keys and actions of a monitor that its alarms cannot use from their Region, in sentences. The components find
 * them too, once AWS has told the Region; where the settings tell it, they are reported with everything else.
 */
export function findOtherRegionProblems(given: GivenMonitor, region: string): string[] {
    const alarm = given.alarm === later ? undefined : given.alarm;
    return [
        ...audiencesOf(given).flatMap(([at, { topicArn, topic }]): Placed[] => [
            [`${at}topicArn`, topicArn],
            [`${at}topic.kmsKeyArn`, topic === later ? undefined : topic?.kmsKeyArn],
        ]),
        ...listed("alarm.okActions", alarm?.okActions),
        ...listed("alarm.insufficientDataActions", alarm?.insufficientDataActions),
        ...topicsOfEach("guards", given.guards),
        ...topicsOfEach("accounts", given.accounts),
    ].flatMap(([setting, arn]) =>
        typeof arn === "string" && isRegional(arn) ? findRegionProblems(setting, arn, region) : [],
    );
}

function topicsOfEach(
    setting: string,
    given: Readonly<Record<string, { readonly topicArns?: Listed } | Later | undefined>> | Later = {},
): Placed[] {
    return given === later
        ? []
        : Object.entries(given).flatMap(([name, alarm]) =>
              alarm === later ? [] : listed(`${setting}.${pathPart(name)}.topicArns`, alarm?.topicArns),
          );
}

const listed = (setting: string, arns: Listed = []): Placed[] =>
    arns === later ? [] : arns.map((arn, index): Placed => [`${setting}[${index}]`, arn]);

/** An ARN of which something else is wrong has been reported for that. */
const isRegional = (text: string): boolean => /^[a-z]+(-[a-z]+)+-\d+$/.test(parseArn(text)?.region ?? "");
