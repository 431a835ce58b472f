import { absent, known, unknown } from "../../../../detection";
import { account, arns, placed } from "../compliantDeployment";
import { judges } from "./judgements";

const other = "444455556666";
const roleOf = (owner: string) => arns.role.replace(account, owner);

describe("judgeTrailPlace", () => {
    judges("trail", [
        {
            title: "a trail of another account than its log group and role",
            changes: { trail: { account: known(other) } },
            findings:
                'TRAIL_DELIVERS_ELSEWHERE trail: The trail "management-events" is in account 444455556666, and its log group in account 111122223333 and its role in account 111122223333. | CloudTrail takes a log group and a role of the trail\'s own account, and a group of its home Region; only the trail of an organization\'s delegated administrator belongs to another account than both. | Create the trail "management-events", its log group and its role with providers of one account and Region, and set cloudWatchLogsGroupArn and cloudWatchLogsRoleArn to that group and role.',
        },
        {
            title: "a trail of another account than its log group",
            changes: { trail: { account: known(other), logGroupRoleArn: known(roleOf(other)) } },
            findings:
                'TRAIL_DELIVERS_ELSEWHERE trail: The trail "management-events" is in account 444455556666, and its log group in account 111122223333.',
        },
        {
            title: "a trail of another account than its role",
            changes: { trail: { logGroupRoleArn: known(roleOf(other)) } },
            findings:
                'TRAIL_DELIVERS_ELSEWHERE trail: The trail "management-events" is in account 111122223333, and its role in account 444455556666.',
        },
        {
            title: "a trail of another account than its role, by an edge of the graph",
            changes: { trail: { logGroupRoleArn: unknown(["role"]) } },
            more: {
                roles: [
                    {
                        ...placed("role"),
                        account: known(other),
                        name: absent,
                        arn: unknown(["role"]),
                        trustPolicy: absent,
                    },
                ],
                rolePolicies: [{ ...placed("delivery"), role: unknown(["role"]), policy: unknown() }],
            },
            findings:
                'TRAIL_DELIVERS_ELSEWHERE trail: The trail "management-events" is in account 111122223333, and its role in account 444455556666.',
        },
        {
            title: "a trail of an account that is not known, whose log group and role are apart",
            changes: { trail: { account: unknown(["provider"]), logGroupRoleArn: known(roleOf(other)) } },
            findings:
                'TRAIL_DELIVERS_ELSEWHERE trail: The log group of trail "management-events" is in account 111122223333, and its role in account 444455556666.',
        },
        {
            title: "the trail of an organization, whose log group and role are the delegated administrator's",
            changes: { trail: { account: known(other), isOrganizationTrail: known(true) } },
        },
        {
            title: "a trail of which nobody knows whether it is an organization's, with a log group and a role elsewhere",
            changes: { trail: { account: known(other), isOrganizationTrail: unknown() } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET trail: The setting isOrganizationTrail of trail "management-events" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a trail of an account that is not known and perhaps an organization's, whose log group and role are apart",
            changes: {
                trail: {
                    account: unknown(["provider"]),
                    isOrganizationTrail: unknown(),
                    logGroupRoleArn: known(roleOf(other)),
                },
            },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET trail: The setting isOrganizationTrail of trail "management-events" is not known yet.',
        },
        {
            title: "a trail of which nobody knows whether it is an organization's, with all in its account",
            changes: { trail: { isOrganizationTrail: unknown() } },
        },
        {
            title: "a trail with its log group in another Region than its home",
            changes: { trail: { region: known("us-east-1") } },
            findings:
                'TRAIL_DELIVERS_ELSEWHERE trail: The trail "management-events" has its home in us-east-1, and its log group is in eu-north-1.',
        },
        {
            title: "a trail with something else than a role in another account",
            changes: { trail: { logGroupRoleArn: known(`arn:aws:sts::${other}:assumed-role/trail/me`) } },
        },
    ]);
});
