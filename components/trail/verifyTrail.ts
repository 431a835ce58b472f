import type { Arn } from "../../detection";
import type { AccountPlace } from "../settings/accountPlace";
import { parseRegionalArn } from "../settings/parseRegionalArn";
import { judgeManagementEvents } from "./judgeManagementEvents";
import type { TrailProperties } from "./trailProperties";

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
 * Holds a trail against the control's conditions: multi-Region, logging, all management events, global services
 * included, delivering to a log group of this account and Region.
 *
 * @param name what a person calls the trail.
 * @param place account and Region of the filter and alarm that would be created.
 */
export function verifyTrail(name: string, trail: TrailProperties, place: AccountPlace): TrailVerdict {
    const subject = `The trail "${name}"`;
    const update = `aws cloudtrail update-trail --name ${name}`;
    const logGroup = parseRegionalArn(trail.CloudWatchLogsLogGroupArn ?? "", "logs");
    const logGroupName = /^log-group:([^:*]+)(:\*)?$/.exec(logGroup?.resource ?? "")?.[1] ?? "";
    const events = judgeManagementEvents(name, trail);
    const problems = [...homeProblems(subject, trail, place), ...events.problems];
    if (trail.IsMultiRegionTrail !== true) {
        problems.push(
            `${subject} records one Region only, and sign-ins are recorded in several. Run ${update} ` +
                "--is-multi-region-trail.",
        );
    }
    if (trail.IsLogging !== true) {
        problems.push(`${subject} is not logging. Run aws cloudtrail start-logging --name ${name}.`);
    }
    if (trail.IncludeGlobalServiceEvents === false) {
        problems.push(
            `${subject} leaves out global services, and the sign-in of the root user is one. Run ${update} ` +
                "--include-global-service-events.",
        );
    }
    problems.push(...deliveryProblems(subject, update, trail, logGroup, logGroupName, place));
    return { problems, warnings: events.warnings, logGroupName };
}

/** Security Hub user guide, CloudWatch.6. */
const whatMembersSee =
    "There it covers every member. In members AWS Security Hub shows NO_DATA for CloudWatch.6, because it judges a " +
    "trail in the account that owns it alone.";

function homeProblems(subject: string, trail: TrailProperties, { region, account }: AccountPlace): string[] {
    const home = parseRegionalArn(trail.Arn ?? "", "cloudtrail");
    if (home === undefined) {
        return [
            `${subject} has no ARN that tells its home Region. Check that it is a trail and not an event data store.`,
        ];
    }
    const problems: string[] = [];
    if (home.account !== account) {
        const isMember = trail.IsOrganizationTrail === true;
        problems.push(
            `${subject} ${isMember ? "is an organization's trail and " : ""}belongs to account ${home.account}, and ` +
                `this program works in ${account}. Deploy it in account ${home.account}, where the log group is.` +
                (isMember ? ` ${whatMembersSee}` : ""),
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

function deliveryProblems(
    subject: string,
    update: string,
    trail: TrailProperties,
    logGroup: Arn | undefined,
    logGroupName: string,
    { region, account }: AccountPlace,
): string[] {
    const remedy =
        `Run ${update} --cloud-watch-logs-log-group-arn ARN --cloud-watch-logs-role-arn ARN, with a log group of ` +
        "account and Region of the trail.";
    if (!trail.CloudWatchLogsLogGroupArn) {
        return [`${subject} does not deliver to a CloudWatch Logs log group. ${remedy}`];
    }
    if (logGroup === undefined || logGroupName === "") {
        return [`${subject} delivers to "${trail.CloudWatchLogsLogGroupArn}", which is no log group's ARN. ${remedy}`];
    }
    const problems: string[] = [];
    if (logGroup.account !== account || logGroup.region !== region) {
        problems.push(
            `${subject} delivers to a log group in account ${logGroup.account}, ${logGroup.region}, and this program ` +
                `works in ${account}, ${region}. Deploy it there.`,
        );
    }
    if (!trail.CloudWatchLogsRoleArn) {
        problems.push(`${subject} has no role with which to write to its log group. ${remedy}`);
    }
    return problems;
}
