import { known, type Role, type RolePolicy, unknown } from "../../../../detection";
import { account, arns, placed, region } from "../compliantDeployment";
import { judges } from "./judgements";

const trust = (Service: string) =>
    JSON.stringify({ Statement: [{ Effect: "Allow", Principal: { Service }, Action: "sts:AssumeRole" }] });
const role: Role = {
    ...placed("role", "trail-to-logs"),
    name: known("trail-to-logs"),
    arn: known(arns.role),
    trustPolicy: known(trust("cloudtrail.amazonaws.com")),
};
const policy = (Resource: unknown, changes: Partial<RolePolicy> = {}, Action: unknown = "logs:*"): RolePolicy => ({
    ...placed("delivery"),
    role: known("trail-to-logs"),
    policy: known(JSON.stringify({ Statement: [{ Effect: "Allow", Action, Resource }] })),
    ...changes,
});
const streams = `${arns.logGroup}:log-stream:`;
const own = `${streams}${account}_CloudTrail_${region}*`;

const bounds = (Action: unknown): string => JSON.stringify({ Statement: [{ Effect: "Allow", Action, Resource: "*" }] });
const writing = (...rolePolicies: readonly RolePolicy[]) => ({ roles: [role], rolePolicies });
const trusting = (trustPolicy: Role["trustPolicy"]) => ({
    roles: [{ ...role, trustPolicy }],
    rolePolicies: [policy(own)],
});
const toBeCreated = { trail: { logGroupRoleArn: unknown(["role"]) } };
const grant = `new aws.iam.RolePolicy("trail-delivery", { role: role.name, policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: pulumi.interpolate\`\${logGroup.arn}:log-stream:*\` }] }) });`;
const mustWrite =
    "The role must let CloudTrail write to the streams of the log group; CloudTrail asks when the trail is created, and never again.";
const ofOrganization = { trail: { isOrganizationTrail: known(true) } };

describe("judgeTrailRole", () => {
    judges("trail", [
        { title: "a role that may write to its streams", more: writing(policy(own)) },
        {
            title: "a role that may write to its streams, by an edge to the role",
            more: writing(policy(own, { role: unknown(["role"]) })),
        },
        {
            title: "a role that may write to its streams, by the role's ARN",
            more: writing(policy(own, { role: known(arns.role) })),
        },
        {
            title: "a role that may create streams by the group, and write to them",
            more: writing(policy(arns.logGroup, {}, "logs:CreateLogStream"), policy(own, {}, "logs:PutLogEvents")),
        },
        {
            title: "a role that may write to the group alone",
            more: writing(policy(arns.logGroup)),
            findings: `TRAIL_ROLE_CANNOT_DELIVER role: The policies of role "trail-to-logs" do not allow logs:PutLogEvents on the log streams of the log group "trail/management-events". | The role must let CloudTrail write to the streams of the log group "trail/management-events": a policy that names the group alone does not reach them. | new aws.iam.RolePolicy("trail-delivery", { role: role.name, policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: pulumi.interpolate\`\${logGroup.arn}:log-stream:*\` }] }) });`,
        },
        {
            title: "a role that may create streams alone",
            more: writing(policy(own, {}, "logs:CreateLogStream")),
            findings:
                'TRAIL_ROLE_CANNOT_DELIVER role: The policies of role "trail-to-logs" do not allow logs:PutLogEvents on the log streams of the log group "trail/management-events".',
        },
        {
            title: "a role that may write to streams alone",
            more: writing(policy(own, {}, "logs:PutLogEvents")),
            findings:
                'TRAIL_ROLE_CANNOT_DELIVER role: The policies of role "trail-to-logs" do not allow logs:CreateLogStream on the log streams of the log group "trail/management-events".',
        },
        {
            title: "a role that may do neither",
            more: writing(policy(own, {}, "logs:DescribeLogStreams")),
            findings:
                'TRAIL_ROLE_CANNOT_DELIVER role: The policies of role "trail-to-logs" do not allow logs:CreateLogStream and logs:PutLogEvents on the log streams of the log group "trail/management-events".',
        },
        {
            title: "a role that may write to the streams of another account",
            more: writing(policy(own.replaceAll(account, "444455556666"))),
            findings:
                'TRAIL_ROLE_CANNOT_DELIVER role: The policies of role "trail-to-logs" do not allow logs:CreateLogStream and logs:PutLogEvents on the log streams of the log group "trail/management-events".',
        },
        {
            title: "a role that may write to the streams of another Region",
            more: writing(policy(own.replace("CloudTrail_eu-north-1", "CloudTrail_us-east-1"))),
            findings:
                'TRAIL_ROLE_CANNOT_DELIVER role: The policies of role "trail-to-logs" do not allow logs:CreateLogStream and logs:PutLogEvents on the log streams of the log group "trail/management-events".',
        },
        {
            title: "a role that may write to the streams of another account, for a trail of an account that is not known",
            changes: { trail: { account: unknown(["provider"]) } },
            more: writing(policy(own.replaceAll(account, "444455556666"))),
        },
        {
            title: "a role that may write to some streams, for a trail of an account that is not known",
            changes: { trail: { account: unknown(["provider"]) } },
            more: writing(policy(own)),
        },
        {
            title: "a role that may do something else, of a trail whose group is not known by name",
            changes: {
                trail: { logGroupArn: unknown(["group"]) },
                logGroup: { name: unknown(["group"]), arn: unknown(["group"]) },
            },
            more: writing(policy("*", {}, "sns:Publish")),
            findings: `TRAIL_ROLE_CANNOT_DELIVER role: The policies of role "trail-to-logs" do not allow logs:CreateLogStream and logs:PutLogEvents on the log streams of the log group of the trail. | The role must let CloudTrail write to the streams of the log group of the trail: a policy that names the group alone does not reach them. | new aws.iam.RolePolicy("trail-delivery", { role: role.name, policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: pulumi.interpolate\`\${logGroup.arn}:log-stream:*\` }] }) });`,
            remarks:
                'log group: NOT_KNOWN_YET trail: The setting cloudWatchLogsGroupArn of trail "management-events" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a role that may write to the group alone, beside a policy that is not known",
            more: writing(policy(arns.logGroup), policy("*", { policy: unknown() })),
        },
        {
            title: "a role that may write to the group alone, beside a policy of a role that is not known",
            more: writing(policy(arns.logGroup), policy("*", { role: unknown() })),
        },
        {
            title: "a role that exists, without policies in sight",
            more: writing(),
            remarks: `TRAIL_ROLE_WITHOUT_POLICY role: Nothing here gives the role "trail-to-logs" of trail "management-events" a policy. It exists, and what another stack may have attached is taken on trust. | ${mustWrite} | Look with aws iam list-role-policies --role-name trail-to-logs and list-attached-role-policies; or write the policy here: ${grant}`,
        },
        {
            title: "a role that exists, beside a policy of another role",
            more: writing(policy(arns.logGroup, { role: known("other") })),
            remarks:
                'TRAIL_ROLE_WITHOUT_POLICY role: Nothing here gives the role "trail-to-logs" of trail "management-events" a policy. It exists, and what another stack may have attached is taken on trust.',
        },
        {
            title: "a role that is still to be created, without policies",
            changes: toBeCreated,
            more: { roles: [{ ...role, arn: unknown(["role"]) }] },
            outcome: "cannot tell yet",
            remarks: `TRAIL_ROLE_WITHOUT_POLICY role: Nothing here gives the role "trail-to-logs" of trail "management-events" a policy. It is still to be created, and AWS refuses the trail unless somebody attaches one before. | ${mustWrite} | Write the policy here: ${grant}`,
        },
        {
            title: "a role that is still to be created, beside a policy of a role that is not known",
            changes: toBeCreated,
            more: { roles: [{ ...role, arn: unknown(["role"]) }], rolePolicies: [policy("*", { role: unknown() })] },
        },
        {
            title: "a role whose permissions boundary leaves logs out",
            more: { roles: [{ ...role, boundary: known(bounds("s3:*")) }], rolePolicies: [policy(own)] },
            findings:
                'TRAIL_ROLE_CANNOT_DELIVER role: The permissions boundary of role "trail-to-logs" does not allow logs:CreateLogStream and logs:PutLogEvents on the log streams of the log group "trail/management-events". | What a role may do must be allowed by its policies and by its permissions boundary. | Allow logs:CreateLogStream and logs:PutLogEvents on those streams in the permissions boundary of role "trail-to-logs", or give it another one.',
        },
        {
            title: "a role whose permissions boundary holds logs",
            more: { roles: [{ ...role, boundary: known(bounds(["s3:*", "logs:*"])) }], rolePolicies: [policy(own)] },
        },
        {
            title: "a role whose permissions boundary is not known",
            more: { roles: [{ ...role, boundary: unknown() }], rolePolicies: [policy(own)] },
        },
        {
            title: "a role that CloudTrail may not assume",
            more: trusting(known('{"Statement":[]}')),
            findings:
                'TRAIL_ROLE_CANNOT_DELIVER role: The role "trail-to-logs" of trail "management-events" does not let CloudTrail assume it. No statement allows sts:AssumeRole to cloudtrail.amazonaws.com. | CloudTrail must be able to assume the role with which it writes to the log group. | Add the statement { Effect: "Allow", Principal: { Service: "cloudtrail.amazonaws.com" }, Action: "sts:AssumeRole" } to the trust policy of role "trail-to-logs".',
        },
        {
            title: "a role that trusts another service",
            more: trusting(known(trust("ec2.amazonaws.com"))),
            findings:
                'TRAIL_ROLE_CANNOT_DELIVER role: The role "trail-to-logs" of trail "management-events" does not let CloudTrail assume it. No statement allows sts:AssumeRole to cloudtrail.amazonaws.com.',
        },
        {
            title: "a role that trusts CloudTrail for another trail",
            more: trusting(
                known(
                    JSON.stringify({
                        Statement: [
                            {
                                Effect: "Allow",
                                Principal: { Service: "cloudtrail.amazonaws.com" },
                                Action: "sts:AssumeRole",
                                Condition: {
                                    StringEquals: { "aws:SourceAccount": account },
                                    ArnEquals: {
                                        "aws:SourceArn": `arn:aws:cloudtrail:${region}:${account}:trail/other`,
                                    },
                                },
                            },
                        ],
                    }),
                ),
            ),
            findings: `TRAIL_ROLE_CANNOT_DELIVER role: The role "trail-to-logs" of trail "management-events" does not let CloudTrail assume it. Statement 1 asks for ArnEquals aws:SourceArn = arn:aws:cloudtrail:eu-north-1:111122223333:trail/other, and here it is ${arns.trail}.`,
        },
        { title: "a role that trusts nobody knows whom", more: trusting(unknown()) },
        { title: "a role whose trust policy has no statements, which AWS refuses", more: trusting(known("{}")) },
        {
            title: "an organization's trail whose role may write to the streams of its own account",
            changes: ofOrganization,
            more: writing(policy(own)),
            remarks: `TRAIL_ROLE_MISSES_MEMBERS role: The policies of role "trail-to-logs" allow logs:PutLogEvents on some streams of the log group "trail/management-events", and not on those of the organization's members (o-exampleorgid_ACCOUNT_CloudTrail_eu-north-1). | The events of the trail's own account arrive; those of the members do not. | new aws.iam.RolePolicy("trail-delivery", { role: role.name, policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["logs:CreateLogStream", "logs:PutLogEvents"], Resource: pulumi.interpolate\`\${logGroup.arn}:log-stream:*\` }] }) });`,
        },
        {
            title: "an organization's trail whose role may write to the streams of its members in another Region",
            changes: ofOrganization,
            more: writing(policy([own, `${streams}o-a1b2c3d4e5_111122223333_CloudTrail_us-east-1*`])),
            remarks:
                'TRAIL_ROLE_MISSES_MEMBERS role: The policies of role "trail-to-logs" allow logs:PutLogEvents on some streams of the log group "trail/management-events", and not on those of the organization\'s members (o-a1b2c3d4e5_ACCOUNT_CloudTrail_eu-north-1).',
        },
        {
            title: "an organization's trail whose role may write to the streams of its members",
            changes: ofOrganization,
            more: writing(policy([own, `${streams}o-a1b2c3d4e5_*`])),
        },
        {
            title: "an organization's trail whose role may write to all streams",
            changes: ofOrganization,
            more: writing(policy(`${arns.logGroup}:*`)),
        },
        {
            title: "a role that trusts CloudTrail for another account",
            more: trusting(
                known(
                    JSON.stringify({
                        Statement: [
                            {
                                Effect: "Allow",
                                Principal: { Service: "cloudtrail.amazonaws.com" },
                                Action: "sts:AssumeRole",
                                Condition: { StringEquals: { "aws:SourceAccount": "444455556666" } },
                            },
                        ],
                    }),
                ),
            ),
            findings:
                'TRAIL_ROLE_CANNOT_DELIVER role: The role "trail-to-logs" of trail "management-events" does not let CloudTrail assume it. Statement 1 asks for StringEquals aws:SourceAccount = 444455556666, and here it is 111122223333.',
        },
        {
            title: "a role that may write to other streams, for a trail of a Region that is not known",
            changes: { trail: { region: unknown(["provider"]) } },
            more: writing(policy(own.replaceAll(account, "444455556666"))),
        },
    ]);
});
