import { parseArn } from "../../arn";
import { named } from "../deployment/deployedResource";
import { compareParts, type Place } from "../deployment/place";
import type { Trail } from "../deployment/trail";
import { absent, known, knownValue, type Value } from "../deployment/value";
import type { LogGroupTarget } from "../lookup/indexLogGroups";
import type { RoleIndex } from "../lookup/indexRoles";
import type { HopJudgement } from "./HopJudgement";

/**
 * Whether a trail's log group and role are where CloudTrail accepts them: in the trail's account, the group in its home
 * Region ("CreateTrail", CloudTrail API reference). The trail of an organization's delegated administrator belongs to
 * the management account, and its group and role to the administrator ("Organization delegated administrator",
 * CloudTrail user guide).
 */
export function judgeTrailPlace(
    trail: Trail,
    group: LogGroupTarget | undefined,
    roles: RoleIndex,
    judgement: HopJudgement,
): void {
    const thing = named("trail", trail);
    const groupPlace: Place = group?.place ?? { account: absent, region: absent };
    const roleAccount = accountOfRole(trail, roles);
    const isForeign = (account: Value<string>): boolean => compareParts(account, trail.account) === "different";
    const foreign = [
        ...(isForeign(groupPlace.account) ? [`its log group in account ${knownValue(groupPlace.account)}`] : []),
        ...(isForeign(roleAccount) ? [`its role in account ${knownValue(roleAccount)}`] : []),
    ];
    const text = (observed: string) => ({
        observed,
        wanted: "CloudTrail takes a log group and a role of the trail's own account, and a group of its home Region; only the trail of an organization's delegated administrator belongs to another account than both.",
        remedy: `Create the ${thing}, its log group and its role with providers of one account and Region, and set cloudWatchLogsGroupArn and cloudWatchLogsRoleArn to that group and role.`,
    });
    const where = `The ${thing} is in account ${knownValue(trail.account)}`;
    // Its group and role may be a delegated administrator's.
    const isOrganizations = knownValue(trail.isOrganizationTrail) === true;
    const areApart = compareParts(groupPlace.account, roleAccount) === "different";
    if ((foreign.length > 0 || areApart) && trail.isOrganizationTrail.state === "unknown") {
        judgement.waitsFor("isOrganizationTrail", thing);
    } else if (foreign.length > 0 && !isOrganizations) {
        judgement.breaks("TRAIL_DELIVERS_ELSEWHERE", text(`${where}, and ${foreign.join(" and ")}.`));
    } else if (areApart && !isOrganizations) {
        const [own, other] = [knownValue(groupPlace.account), knownValue(roleAccount)];
        const observed = `The log group of ${thing} is in account ${own}, and its role in account ${other}.`;
        judgement.breaks("TRAIL_DELIVERS_ELSEWHERE", text(observed));
    }
    if (compareParts(groupPlace.region, trail.region) === "different") {
        judgement.breaks(
            "TRAIL_DELIVERS_ELSEWHERE",
            text(
                `The ${thing} has its home in ${knownValue(trail.region)}, and its log group is in ${knownValue(groupPlace.region)}.`,
            ),
        );
    }
}

function accountOfRole({ logGroupRoleArn }: Trail, roles: RoleIndex): Value<string> {
    const arn = parseArn(knownValue(logGroupRoleArn) ?? "");
    return arn?.service === "iam" ? known(arn.account) : (roles.resolve(logGroupRoleArn)?.account ?? absent);
}
