import { parseArn } from "../../detection";
import { controlsWithDetails, detailsOf } from "../alarms/monitoredControls";
import { findLogAlarmPlaceProblems } from "../alarms/newLogAlarm";
import { findRegionProblems } from "../notifications/findTopicProblems";
import { topicsOf } from "../notifications/topicNames";
import { pathPart } from "../settings/quoted";
import { ifKnown, knownEntries, type Undecided } from "../settings/undecided";
import type { GivenMonitor } from "./findMonitorProblems";

type Listed = readonly (string | Undecided)[] | Undecided | undefined;
type Placed = readonly [setting: string, arn: string | Undecided | undefined];

/**
 * Topics, keys and actions of a monitor that its alarms cannot use from their Region, and alarms that do not exist there,
 * in sentences. The components find them too, once AWS has told the Region; where the settings tell it, they are reported
 * with everything else.
 */
export function findOtherRegionProblems(given: GivenMonitor, region: string): string[] {
    const places = [
        ...topicsOf(given).flatMap(([at, { topicArn, topic }]): Placed[] => [
            [`${at}topicArn`, topicArn],
            [`${at}topic.kmsKeyArn`, ifKnown(topic)?.kmsKeyArn],
        ]),
        ...entriesOf("controls", given.controls).flatMap(
            ([at, { topicArns, alarm, burst, tuned, companions, details }]) => [
                ...listed(`${at}.topicArns`, topicArns),
                ...entriesOf(at, { alarm }).flatMap(([path, { okActions, insufficientDataActions }]) => [
                    ...listed(`${path}.okActions`, okActions),
                    ...listed(`${path}.insufficientDataActions`, insufficientDataActions),
                ]),
                ...topicsOfEach(at, { burst, tuned, details: detailsOf(details) }),
                ...topicsOfEach(`${at}.companions`, companions),
            ],
        ),
        ...topicsOfEach("pathGuards", given.pathGuards),
        ...topicsOfEach("accounts", given.accounts),
    ];
    return [
        ...places.flatMap(([setting, arn]) =>
            typeof arn === "string" && isRegional(arn) ? findRegionProblems(setting, arn, region) : [],
        ),
        ...controlsWithDetails(given).flatMap(({ control: { slug } }) =>
            findLogAlarmPlaceProblems(`controls.${slug}.details`, region),
        ),
    ];
}

const topicsOfEach = (setting: string, given: Named<{ readonly topicArns?: Listed }>): Placed[] =>
    entriesOf(setting, given).flatMap(([at, { topicArns }]) => listed(`${at}.topicArns`, topicArns));

type Named<T> = Readonly<Record<string, T | Undecided | undefined>> | Undecided | undefined;

/** Named settings, each with where it stands, as far as they are known. */
const entriesOf = <T>(setting: string, given: Named<T>): [at: string, settings: T][] =>
    knownEntries(given).map(([name, value]) => [`${setting}.${pathPart(name)}`, value]);

const listed = (setting: string, arns: Listed): Placed[] =>
    (ifKnown(arns) ?? []).map((arn, index): Placed => [`${setting}[${index}]`, arn]);

/** An ARN of which something else is wrong has been reported for that. */
const isRegional = (text: string): boolean => /^[a-z]+(-[a-z]+)+-\d+$/.test(parseArn(text)?.region ?? "");
