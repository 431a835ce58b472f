import { abroad, assumedRole, caller, cli, managementAccount, office, root, rootSession, service } from "./callers";
import { browser } from "./cloudTrailRecord";
import { samplesOf } from "./samplesOf";
import { signIn } from "./signIn";
import { knownIamUser, rootUser } from "./signInRecord";

/** Events for the control `root-usage`. */
export const rootUsageSamples = samplesOf(3, {
    counted: [
        {
            name: "root-sign-in",
            title: "root signs in with MFA",
            by: caller(rootUser, abroad, browser),
            awsRegion: "us-east-1",
            ...signIn("Success", "Yes"),
        },
        {
            name: "root-sign-in-failed",
            title: "root, wrong password",
            by: caller(rootUser, abroad, browser),
            awsRegion: "us-east-1",
            errorMessage: "Failed authentication",
            ...signIn("Failure", "No"),
        },
        {
            name: "root-creates-access-key",
            title: "root makes an access key for itself",
            by: root,
            call: "iam:CreateAccessKey",
            responseElements: {
                accessKey: {
                    accessKeyId: "AKIAEXAMPLE0000ROOT2",
                    status: "Active",
                    userName: "",
                    createDate: "Mar 2, 2026 10:05:31 PM",
                },
            },
        },
        {
            name: "root-reads-buckets",
            title: "root lists buckets in the console",
            note: "A single visit of the console makes dozens of such records.",
            by: root,
            call: "s3:ListBuckets",
            requestParameters: { Host: "s3.eu-central-1.amazonaws.com" },
            readOnly: true,
        },
        {
            name: "root-password-recovery",
            title: "a new root password is asked for",
            by: caller(rootUser, "203.0.113.77", browser),
            call: "signin:PasswordRecoveryRequested",
            awsRegion: "us-east-1",
            responseElements: { PasswordRecoveryRequested: "Success" },
            eventType: "AwsConsoleSignIn",
        },
        {
            name: "assumed-root-session",
            title: "a central team removes a bucket policy as root of a member",
            note: "Central root access (sts:AssumeRoot) has userIdentity.type Root as well: wanted by some, noise to others.",
            by: caller(
                {
                    ...rootSession,
                    sessionContext: {
                        attributes: { creationDate: "2026-03-02T10:11:00Z", mfaAuthenticated: "false" },
                        assumedRoot: "true",
                    },
                },
                "198.51.100.30",
                browser,
            ),
            call: "s3:DeleteBucketPolicy",
            requestParameters: {
                bucketName: "locked-bucket",
                policy: "",
                Host: "locked-bucket.s3.eu-central-1.amazonaws.com",
            },
        },
        {
            name: "root-denied-by-scp",
            title: "root is refused by a service control policy",
            by: root,
            call: "iam:CreateUser",
            errorCode: "AccessDenied",
            errorMessage:
                "User: arn:aws:iam::123456789012:root is not authorized to perform: iam:CreateUser on resource: arn:aws:iam::123456789012:user/x with an explicit deny in a service control policy",
        },
    ],
    ignored: [
        {
            name: "root-through-service",
            title: "a service acts in the name of root",
            note: "The benchmark's pattern leaves out what a service does in the name of root, such as a stack that root creates; the call that started it is counted.",
            by: service("cloudformation.amazonaws.com", { ...rootSession, invokedBy: "cloudformation.amazonaws.com" }),
            call: "ec2:CreateVpc",
            requestParameters: { cidrBlock: "10.0.0.0/16" },
            responseElements: { vpc: { vpcId: "vpc-0abc123def4567890" } },
        },
        {
            name: "root-console-action-of-2019",
            title: "an old record of a console action of root",
            note: "Records of the years until about 2020 say invokedBy signin.amazonaws.com for calls that the console made, and are not counted.",
            by: caller({ ...rootSession, invokedBy: "signin.amazonaws.com" }, "203.0.113.64", "signin.amazonaws.com"),
            call: "cloudtrail:StartLogging",
            awsRegion: "us-east-2",
            requestParameters: { name: "arn:aws:cloudtrail:us-east-2:123456789012:trail/management-events" },
            eventVersion: "1.05",
        },
        {
            name: "service-event",
            title: "a service reports about root",
            note: "An event that a service made by itself.",
            by: caller(
                {
                    type: "Root",
                    principalId: "123456789012",
                    arn: "arn:aws:iam::123456789012:root",
                    accountId: "123456789012",
                },
                "AWS Internal",
                "AWS Internal",
            ),
            call: "health:AccountNotice",
            awsRegion: "us-east-1",
            eventType: "AwsServiceEvent",
            serviceEventDetails: { notice: "example" },
        },
        {
            name: "record-without-event-type",
            title: "a very old record without eventType",
            note: "A != test fails where the field is absent: records without eventType, from before 2014, are not counted.",
            by: caller(rootUser, abroad, browser),
            awsRegion: "us-east-1",
            ...signIn("Success", "No"),
            eventType: undefined,
            eventVersion: "1.01",
        },
        {
            name: "assume-root-call",
            title: "the call that opens a root session",
            note: "AssumeRoot is recorded in the account that calls it, with the role that called: the root session that follows is counted in the member account.",
            by: caller(assumedRole("SecurityRootTasks", "alice", { account: managementAccount }), office, cli),
            call: "sts:AssumeRoot",
            awsRegion: "us-east-1",
            requestParameters: {
                targetPrincipal: "123456789012",
                taskPolicyArn: { arn: "arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy" },
                durationSeconds: 900,
            },
            responseElements: {
                credentials: { accessKeyId: "ASIAEXAMPLE0000ROOT3", expiration: "Mar 2, 2026, 10:26:00 AM" },
            },
            readOnly: true,
            recipientAccountId: managementAccount,
        },
        {
            name: "user-called-root",
            title: "an IAM user whose name is root",
            note: "Not the root user: the type is IAMUser.",
            by: caller(knownIamUser("root"), abroad, browser),
            awsRegion: "eu-north-1",
            ...signIn("Success", "Yes"),
        },
        {
            name: "root-of-other-account",
            title: "root of another account uses a shared bucket",
            note: "The root user of another account appears as AWSAccount and is not counted here.",
            by: caller(
                { type: "AWSAccount", principalId: "444455556666", accountId: "444455556666" },
                "198.51.100.90",
                cli,
            ),
            call: "s3:GetBucketLocation",
            requestParameters: { bucketName: "shared", location: "" },
            readOnly: true,
        },
        {
            name: "organization-role",
            title: "the management account enters with its access role",
            note: "As powerful as root, and not counted: OrganizationAccountAccessRole is a role.",
            by: caller(assumedRole("OrganizationAccountAccessRole", "alice"), office, browser),
            call: "iam:ListUsers",
            readOnly: true,
        },
    ],
});
