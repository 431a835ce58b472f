import { type Answer, anyOf, evaluateRolePolicies, type PartlyKnownText } from "../../iam";
import { capitalised } from "../../pattern/wording/sentence";
import { named } from "../deployment/deployedResource";
import type { Role, Trail } from "../deployment/trail";
import { absent, knownValue, knownValues, textOf } from "../deployment/value";
import type { LogGroupTarget } from "../lookup/indexLogGroups";
import type { RoleIndex } from "../lookup/indexRoles";
import { arnAt } from "../lookup/ownArn";
import { refusalToAssume } from "./assumedRole";
import type { HopJudgement } from "./HopJudgement";

const code = "TRAIL_ROLE_CANNOT_DELIVER";
const cloudTrail = "cloudtrail.amazonaws.com";

/**
 * Whether CloudTrail may assume the role of a trail and write to its log group with it ("Role policy document for
 * CloudTrail to use CloudWatch Logs for monitoring", CloudTrail user guide). CloudTrail asks when the trail is created
 * and never again: what is taken away later is lost in silence. A role outside the deployment, and what is not known of
 * one, is taken on trust.
 */
export function judgeTrailRole(
    trail: Trail,
    group: LogGroupTarget | undefined,
    roles: RoleIndex,
    judgement: HopJudgement,
): void {
    const role = roles.resolve(trail.logGroupRoleArn);
    if (role === undefined) {
        return;
    }
    judgeTrust(trail, role, judgement);
    const policies = roles.policiesOf(role);
    if (policies?.length === 0) {
        judgeMissingPolicy(trail, role, judgement.blaming(role));
    } else if (policies !== undefined && group !== undefined) {
        judgePermissions(trail, role, group, policies, judgement);
    }
}

/**
 * Whoever has no policy may do nothing. AWS refuses a new role like that, unless somebody attaches one in between; to one
 * that exists, another stack may have attached one.
 */
function judgeMissingPolicy(trail: Trail, role: Role, judgement: HopJudgement): void {
    const observed = `Nothing here gives the ${named("role", role)} of ${named("trail", trail)} a policy.`;
    const wanted =
        "The role must let CloudTrail write to the streams of the log group; CloudTrail asks when the trail is created, and never again.";
    const write = `write the policy here: ${grant}`;
    if (role.arn.state === "known") {
        const name = knownValue(role.name) ?? "ROLE";
        judgement.remark("TRAIL_ROLE_WITHOUT_POLICY", {
            observed: `${observed} It exists, and what another stack may have attached is taken on trust.`,
            wanted,
            remedy: `Look with aws iam list-role-policies --role-name ${name} and list-attached-role-policies; or ${write}`,
        });
    } else {
        judgement.cannotTell("TRAIL_ROLE_WITHOUT_POLICY", {
            observed: `${observed} It is still to be created, and AWS refuses the trail unless somebody attaches one before.`,
            wanted,
            remedy: capitalised(write),
        });
    }
}

const grant = `new aws.iam.RolePolicy("trail-delivery", { role: role.name, policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: pulumi.interpolate\`\${logGroup.arn}:log-stream:*\` }] }) });`;

function judgeTrust(trail: Trail, role: Role, judgement: HopJudgement): void {
    const context = new Map([
        ["aws:sourcearn", [arnOfTrail(trail)] as const],
        ["aws:sourceaccount", [textOf(trail.account)] as const],
    ]);
    const refusal = refusalToAssume(role, cloudTrail, context);
    if (refusal !== undefined) {
        const thing = named("role", role);
        const text = {
            observed: `The ${thing} of ${named("trail", trail)} does not let CloudTrail assume it. ${refusal}`,
            wanted: "CloudTrail must be able to assume the role with which it writes to the log group.",
            remedy: `Add the statement { Effect: "Allow", Principal: { Service: "${cloudTrail}" }, Action: "sts:AssumeRole" } to the trust policy of ${thing}.`,
        };
        judgement.blaming(role).breaks(code, text);
    }
}

function judgePermissions(
    trail: Trail,
    role: Role,
    group: LogGroupTarget,
    policies: readonly string[],
    judgement: HopJudgement,
): void {
    const thing = named("role", role);
    const [account, region] = [knownValue(trail.account), knownValue(trail.region)];
    const end = `CloudTrail_${region ?? "REGION"}`;
    const own = account === undefined || region === undefined ? undefined : `${account}_${end}`;
    const may = (by: readonly string[], action: string, ...resource: (string | undefined)[]): Answer =>
        evaluateRolePolicies(by, { action, resource: arnIn(group, ...resource) });
    const deniedBy = (by: readonly string[]): string[] => {
        const create = anyOf([
            may(by, "logs:CreateLogStream", "log-stream", own),
            may(by, "logs:CreateLogStream"), // The group itself, as the service authorization reference has it.
        ]);
        return [
            ...(create === "no" ? ["logs:CreateLogStream"] : []),
            ...(may(by, "logs:PutLogEvents", "log-stream", own) === "no" ? ["logs:PutLogEvents"] : []),
        ];
    };
    const denied = deniedBy(policies);
    const outOfBounds = knownValues(role.boundary ?? absent).flatMap((boundary) => deniedBy([boundary]));
    const where = `the log group ${group.name === undefined ? "of the trail" : JSON.stringify(group.name)}`;
    if (denied.length > 0) {
        const text = {
            observed: `The policies of ${thing} do not allow ${denied.join(" and ")} on the log streams of ${where}.`,
            wanted: `The role must let CloudTrail write to the streams of ${where}: a policy that names the group alone does not reach them.`,
            remedy: grant,
        };
        judgement.blaming(role).breaks(code, text);
    } else if (outOfBounds.length > 0) {
        judgement.blaming(role).breaks(code, {
            observed: `The permissions boundary of ${thing} does not allow ${outOfBounds.join(" and ")} on the log streams of ${where}.`,
            wanted: "What a role may do must be allowed by its policies and by its permissions boundary.",
            remedy: `Allow ${outOfBounds.join(" and ")} on those streams in the permissions boundary of ${thing}, or give it another one.`,
        });
    } else if (knownValue(trail.isOrganizationTrail) === true) {
        const organization = /:(o-[a-z0-9]{10,32})/.exec(policies.join("\n"))?.[1] ?? "o-exampleorgid";
        if (may(policies, "logs:PutLogEvents", "log-stream", `${organization}_000000000000_${end}`) === "no") {
            judgement.blaming(role).remark("TRAIL_ROLE_MISSES_MEMBERS", {
                observed: `The policies of ${thing} allow logs:PutLogEvents on some streams of ${where}, and not on those of the organization's members (${organization}_ACCOUNT_${end}).`,
                wanted: "The events of the trail's own account arrive; those of the members do not.",
                remedy: grant,
            });
        }
    }
}

function arnOfTrail(trail: Trail): PartlyKnownText {
    const name = knownValue(trail.name);
    return arnAt("cloudtrail", trail, [name === undefined ? undefined : `trail/${name}`]);
}

/** Of a log group, and of what is in it. */
const arnIn = ({ name, place }: LogGroupTarget, ...resource: (string | undefined)[]): PartlyKnownText =>
    arnAt("logs", place, ["log-group", name, ...resource]);
