import { browser, type CloudTrailRecord, sampleAccount } from "./cloudTrailRecord";
import { iamUser, rootUser } from "./signInRecord";

/** Who makes a call of the samples, from where and with what. */
export interface Caller {
    readonly userIdentity: CloudTrailRecord["userIdentity"];
    readonly sourceIPAddress: string;
    readonly userAgent: string;
}

export const office = "198.51.100.7";
export const abroad = "203.0.113.9";

export const cli =
    "aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.13.4 md/command#ec2";
const terraform =
    "APN/1.0 HashiCorp/1.0 Terraform/1.12.2 (+https://www.terraform.io) terraform-provider-aws/6.4.0 (+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go-v2/1.36.5 ua/2.1 os/linux lang/go#1.24.4";

export const caller = (
    userIdentity: CloudTrailRecord["userIdentity"],
    sourceIPAddress: string,
    userAgent: string,
): Caller => ({ userIdentity, sourceIPAddress, userAgent });

/** The management account of the samples' organization. */
export const managementAccount = "111122223333";

/** Temporary keys of an IAM user who signed in with MFA. */
export function userSession(
    userName: string,
    account = sampleAccount,
    mfaAuthenticated = "true",
): CloudTrailRecord["userIdentity"] {
    return {
        ...iamUser(userName),
        arn: `arn:aws:iam::${account}:user/${userName}`,
        accountId: account,
        accessKeyId: "ASIAEXAMPLE0000USER1",
        sessionContext: { attributes: { creationDate: "2026-03-02T08:41:10Z", mfaAuthenticated } },
    };
}

/** A session of a role with its issuer, as the records of API calls show it. @param path where the role is, such as `/aws-service-role/config.amazonaws.com/`. */
export function assumedRole(
    role: string,
    session: string,
    { account = sampleAccount, path = "/", invokedBy }: { account?: string; path?: string; invokedBy?: string } = {},
): CloudTrailRecord["userIdentity"] {
    const principalId = "AROAEXAMPLE0000ROLE1";
    return {
        type: "AssumedRole",
        principalId: `${principalId}:${session}`,
        arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
        accountId: account,
        accessKeyId: "ASIAEXAMPLE0000ROLE1",
        sessionContext: {
            sessionIssuer: {
                type: "Role",
                principalId,
                arn: `arn:aws:iam::${account}:role${path}${role}`,
                accountId: account,
                userName: role,
            },
            attributes: { creationDate: "2026-03-02T08:30:02Z", mfaAuthenticated: "false" },
        },
        ...(invokedBy !== undefined && { invokedBy }),
    };
}

/** The root user at work in a session. */
export const rootSession: CloudTrailRecord["userIdentity"] = {
    ...rootUser,
    accessKeyId: "ASIAEXAMPLE0000ROOT1",
    sessionContext: { attributes: { creationDate: "2026-03-02T08:58:03Z", mfaAuthenticated: "true" } },
};

/** A service that makes a call on behalf of whom the identity shows. */
export const service = (name: string, userIdentity: CloudTrailRecord["userIdentity"]): Caller =>
    caller(userIdentity, name, name);

/** A user with stolen keys. */
export const mallory = caller(userSession("mallory"), abroad, cli);
export const carol = caller(userSession("carol"), office, cli);
export const alice = caller(userSession("alice"), office, browser);
export const root = caller(rootSession, "203.0.113.77", browser);

/** A deployment from a pipeline. */
export const pipeline = caller(assumedRole("github-actions", "deploy-4711"), office, terraform);

/** The same user name with keys of the management account. */
export const malloryOfManagement = caller(userSession("mallory", managementAccount), abroad, cli);

/** A person who administers the organization through IAM Identity Center. */
export const organizationAdministrator = caller(
    assumedRole("AWSReservedSSO_OrgAdmin_0a1b2c3d4e5f6071", "alice@example.com", {
        account: managementAccount,
        path: "/aws-reserved/sso.amazonaws.com/eu-central-1/",
    }),
    office,
    browser,
);

/** AWS CloudFormation with the role of a stack. */
export const cloudFormation = service(
    "cloudformation.amazonaws.com",
    assumedRole("deployer", "AWSCloudFormation", { invokedBy: "cloudformation.amazonaws.com" }),
);

/** AWS itself, without a caller. */
export const awsInternal = (account = sampleAccount): Caller =>
    service("AWS Internal", { accountId: account, invokedBy: "AWS Internal" });
