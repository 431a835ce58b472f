import { type Control, type Finding, judgeLoneTrail } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { parseRegionalArn } from "../settings/parseRegionalArn";
import { asAlertPathTrail, type TrailProperties } from "./trailProperties";

/** What a trail is worth to the control. */
export interface TrailVerdict {
    /** Requirements that it fails, one or two sentences each with the command or setting that helps. */
    readonly problems: string[];
    /** What works and should still be known, in sentences. */
    readonly warnings: string[];
    /** Name of the log group that it delivers to. Empty if it delivers to none, which is a problem. */
    readonly logGroupName: string;
}

/**
 * Holds a trail against the control's conditions, and against the place where filter and alarm would be: multi-Region,
 * logging, all management events, delivering to a log group of this account and Region.
 *
 * @param name what a person calls the trail.
 * @param place account and Region of the filter and alarm that would be created.
 * @param monitored controls whose filters would stand on it, beside that of failed sign-ins.
 */
export function verifyTrail(
    name: string,
    trail: TrailProperties,
    place: AccountPlace,
    monitored: readonly Control[] = [],
): TrailVerdict {
    const group = parseRegionalArn(trail.CloudWatchLogsLogGroupArn ?? "", "logs");
    const logGroupName = /^log-group:([^:*]+)(:\*)?$/.exec(group?.resource ?? "")?.[1] ?? "";
    const { findings, remarks } = judgeLoneTrail(asAlertPathTrail(name, trail), monitored);
    const problems = findings.map((finding) => problemOf(finding, name));
    return {
        problems: [
            ...placeProblems(name, trail, place),
            ...problems,
            ...(trail.CloudWatchLogsLogGroupArn && logGroupName === ""
                ? [
                      `The trail "${name}" delivers to "${trail.CloudWatchLogsLogGroupArn}", which is no log group's ARN. ${deliver(name)}`,
                  ]
                : []),
        ],
        warnings: remarks.map(({ observed, wanted }) => `${observed} ${wanted}`),
        logGroupName,
    };
}

/** The trail is not this program's: what helps is a command, and no setting of the program. */
function problemOf({ code, observed, wanted, remedy }: Finding, name: string): string {
    const command = commands[code]?.(name);
    const isOfGlobalServices = remedy.includes("includeGlobalServiceEvents");
    const withGlobalServices = `Run ${updateTrail(name)} --include-global-service-events.`;
    return `${observed} ${wanted} ${isOfGlobalServices ? withGlobalServices : (command ?? remedy)}`;
}

const updateTrail = (name: string): string => `aws cloudtrail update-trail --name ${name}`;

const deliver = (name: string): string =>
    `Run ${updateTrail(name)} --cloud-watch-logs-log-group-arn ARN --cloud-watch-logs-role-arn ARN, with a log group of ` +
    "account and Region of the trail.";

const commands: Readonly<Record<string, (name: string) => string>> = {
    TRAIL_NOT_MULTI_REGION: (name) => `Run ${updateTrail(name)} --is-multi-region-trail.`,
    TRAIL_NOT_LOGGING: (name) => `Run aws cloudtrail start-logging --name ${name}.`,
    TRAIL_MISSES_MANAGEMENT_EVENTS: () =>
        "Give it an event selector with IncludeManagementEvents true and ReadWriteType All that excludes no event source (aws " +
        "cloudtrail put-event-selectors, which replaces all selectors of a trail).",
    TRAIL_WITHOUT_LOG_GROUP: deliver,
    TRAIL_DELIVERS_ELSEWHERE: deliver,
};

/** Security Hub user guide, CloudWatch.6. */
const whatMembersSee =
    "There it covers every member. In members AWS Security Hub shows NO_DATA for CloudWatch.6, because it judges a " +
    "trail in the account that owns it alone.";

/** Where the program has to work, for the filter to stand on the trail's log group. */
function placeProblems(name: string, trail: TrailProperties, { region, account }: AccountPlace): string[] {
    const subject = `The trail "${name}"`;
    const home = parseRegionalArn(trail.Arn ?? "", "cloudtrail");
    const group = parseRegionalArn(trail.CloudWatchLogsLogGroupArn ?? "", "logs");
    if (home === undefined) {
        return [
            `${subject} has no ARN that tells its home Region. Check that it is a trail and not an event data store.`,
        ];
    }
    const problems: string[] = [];
    // The trail of an organization's delegated administrator belongs to the management account, and its log group to him.
    const watching = group?.account ?? home.account;
    const isOrganizations = trail.IsOrganizationTrail === true;
    if (watching !== account && (isOrganizations || home.account !== account)) {
        const delivers = home.account === account ? "delivers" : "belongs";
        problems.push(
            `${subject} ${isOrganizations ? "is an organization's trail and " : ""}${delivers} to account ` +
                `${home.account === account ? watching : home.account}, and this program works in ${account}. Deploy it in ` +
                `account ${watching}, where the log group is.${isOrganizations ? ` ${whatMembersSee}` : ""}`,
        );
    }
    if (home.region !== region) {
        problems.push(
            `${subject} has its home in ${home.region}, and this program works in ${region}. Filter and alarm belong ` +
                `where the log group is: set aws:region to ${home.region}.`,
        );
    }
    return problems;
}
