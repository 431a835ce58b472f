import { absent, type Key, known, type LogGroup, unknown } from "../../../../detection";
import { account, arns, key, logGroup, placed, region } from "../compliantDeployment";
import { judges } from "./judgements";

/** The key's policy lets CloudWatch Logs use it. */
const logsGrant = (...statements: readonly object[]): string =>
    JSON.stringify({
        Statement: statements.map((changes) => ({
            Sid: "Logs",
            Effect: "Allow",
            Principal: { Service: `logs.${region}.amazonaws.com` },
            Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:GenerateDataKey*"],
            Resource: "*",
            ...changes,
        })),
    });
/** The log group is encrypted with a key of its own. */
const encrypted = (changes: Partial<Key>, logGroup: Partial<LogGroup> = {}) => ({
    changes: { logGroup: { kmsKey: known(`${arns.key}-logs`), ...logGroup } },
    more: { keys: [key(), key({ ...placed("logs-key"), keyId: absent, arn: known(`${arns.key}-logs`), ...changes })] },
});

describe("judgeLogGroupKey", () => {
    judges("log group", [
        {
            title: "a log group under a key with its default policy",
            ...encrypted({ policy: absent }),
            findings:
                'LOG_GROUP_KEY_BLOCKS_LOGS logs-key: The policy of key "logs-key", which encrypts the log group "trail-logs", does not admit CloudWatch Logs. It is the default one, which admits principals of the account and no service. | CloudWatch Logs must be able to encrypt and decrypt with the key of a log group; it refuses one that keeps it out. | Add the statement { Effect: "Allow", Principal: { Service: "logs.eu-north-1.amazonaws.com" }, Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"], Resource: "*" } to the key\'s policy.',
        },
        { title: "a key that admits CloudWatch Logs for the group", ...encrypted({ policy: known(logsGrant({})) }) },
        {
            title: "a key that admits CloudWatch Logs for the groups of the account",
            ...encrypted({
                policy: known(
                    logsGrant({
                        Condition: {
                            ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${account}:*` },
                        },
                    }),
                ),
            }),
        },
        {
            title: "a key that admits CloudWatch Logs for another group",
            ...encrypted({
                policy: known(
                    logsGrant({
                        Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": `${arns.logGroup}-2` } },
                    }),
                ),
            }),
            findings: `LOG_GROUP_KEY_BLOCKS_LOGS logs-key: The policy of key "logs-key", which encrypts the log group "trail-logs", does not admit CloudWatch Logs. Statement "Logs" asks for ArnEquals kms:EncryptionContext:aws:logs:arn = ${arns.logGroup}-2, and here it is ${arns.logGroup}.`,
        },
        {
            title: "a key that admits CloudWatch Logs by its name of all Regions",
            ...encrypted({ policy: known(logsGrant({ Principal: { Service: "logs.amazonaws.com" } })) }),
        },
        {
            title: "a key that admits CloudWatch Logs by its name in China",
            ...encrypted({ policy: known(logsGrant({ Principal: { Service: `logs.${region}.amazonaws.com.cn` } })) }),
        },
        {
            title: "a key that admits CloudWatch Logs of another Region",
            ...encrypted({ policy: known(logsGrant({ Principal: { Service: "logs.us-east-1.amazonaws.com" } })) }),
            findings:
                'LOG_GROUP_KEY_BLOCKS_LOGS logs-key: The policy of key "logs-key", which encrypts the log group "trail-logs", does not admit CloudWatch Logs. No statement allows kms:Encrypt to logs.eu-north-1.amazonaws.com.',
        },
        {
            title: "a key that lets CloudWatch Logs encrypt alone",
            ...encrypted({ policy: known(logsGrant({ Action: "kms:Encrypt" })) }),
            findings:
                'LOG_GROUP_KEY_BLOCKS_LOGS logs-key: The policy of key "logs-key", which encrypts the log group "trail-logs", does not admit CloudWatch Logs. No statement allows kms:Decrypt to logs.eu-north-1.amazonaws.com.',
        },
        {
            title: "a key that does not let CloudWatch Logs decrypt",
            ...encrypted({ policy: known(logsGrant({ Action: ["kms:Encrypt", "kms:GenerateDataKey"] })) }),
            findings:
                'LOG_GROUP_KEY_BLOCKS_LOGS logs-key: The policy of key "logs-key", which encrypts the log group "trail-logs", does not admit CloudWatch Logs. No statement allows kms:Decrypt to logs.eu-north-1.amazonaws.com.',
        },
        {
            title: "a key that does not let CloudWatch Logs make data keys",
            ...encrypted({ policy: known(logsGrant({ Action: ["kms:Encrypt", "kms:Decrypt"] })) }),
            findings:
                'LOG_GROUP_KEY_BLOCKS_LOGS logs-key: The policy of key "logs-key", which encrypts the log group "trail-logs", does not admit CloudWatch Logs. No statement allows kms:GenerateDataKey to logs.eu-north-1.amazonaws.com.',
        },
        {
            title: "a key that keeps out every service, CloudWatch Logs among them",
            ...encrypted({
                policy: known(
                    logsGrant({
                        Principal: "*",
                        Condition: { Bool: { "aws:PrincipalIsAWSService": "false" } },
                    }),
                ),
            }),
            findings:
                'LOG_GROUP_KEY_BLOCKS_LOGS logs-key: The policy of key "logs-key", which encrypts the log group "trail-logs", does not admit CloudWatch Logs. Statement "Logs" asks for Bool aws:PrincipalIsAWSService = false, and here it is true.',
        },
        {
            title: "a key that denies its use to every service",
            ...encrypted({ policy: known(logsGrant({}, { Sid: "No", Effect: "Deny", Principal: "*" })) }),
            findings:
                'LOG_GROUP_KEY_BLOCKS_LOGS logs-key: The policy of key "logs-key", which encrypts the log group "trail-logs", does not admit CloudWatch Logs. Statement "No" denies kms:Encrypt. | CloudWatch Logs must be able to encrypt and decrypt with the key of a log group; it refuses one that keeps it out. | Leave AWS services out of statement "No": add "aws:PrincipalIsAWSService": "false" under Bool to its Condition.',
        },
        { title: "a key whose policy is not known", ...encrypted({ policy: unknown() }) },
        {
            title: "a key that keeps out CloudWatch Logs of a Region that is not known",
            ...encrypted({ policy: absent }, { region: unknown(["provider"]) }),
        },
        {
            title: "a key that admits CloudWatch Logs and is disabled",
            ...encrypted({ policy: known(logsGrant({})), isEnabled: known(false) }),
            remarks:
                'LOG_GROUP_KEY_DISABLED logs-key: The key "logs-key", which encrypts the log group "trail-logs", is disabled. | What becomes of new events under such a key is not documented; what is stored cannot be read. | Enable the key "logs-key", or encrypt the log group "trail-logs" with another key.',
        },
        {
            title: "a key that admits CloudWatch Logs and is to be deleted",
            ...encrypted({ policy: known(logsGrant({})), isEnabled: known(false), isPendingDeletion: true }),
            remarks:
                'LOG_GROUP_KEY_DISABLED logs-key: The key "logs-key", which encrypts the log group "trail-logs", is to be deleted. | What becomes of new events under such a key is not documented; what is stored cannot be read. | Call the deletion off with aws kms cancel-key-deletion --key-id logs-key and enable the key, or encrypt the log group "trail-logs" with another key.',
        },
        {
            title: "a key that admits CloudWatch Logs and whose key store is out of reach",
            ...encrypted({ policy: known(logsGrant({})), isEnabled: known(false), unusableState: "Unavailable" }),
            remarks:
                'LOG_GROUP_KEY_DISABLED logs-key: The key "logs-key", which encrypts the log group "trail-logs", cannot be used: its key state is Unavailable. | What becomes of new events under such a key is not documented; what is stored cannot be read. | Encrypt the log group "trail-logs" with another key.',
        },
        {
            title: "a key that does not exist",
            ...encrypted({ policy: unknown(), isMissing: true }),
            remarks:
                'LOG_GROUP_KEY_DISABLED logs-key: The key "logs-key", which encrypts the log group "trail-logs", does not exist. | What becomes of new events under such a key is not documented; what is stored cannot be read. | Encrypt the log group "trail-logs" with another key.',
        },
        { title: "a key outside", changes: { logGroup: { kmsKey: known(`${arns.key}-logs`) } } },
        {
            title: "a key that keeps CloudWatch Logs out of another group",
            changes: { logGroup: { kmsKey: absent } },
            more: {
                logGroups: [
                    logGroup(),
                    logGroup({
                        ...placed("other"),
                        name: known("other"),
                        arn: absent,
                        kmsKey: known(`${arns.key}-logs`),
                    }),
                ],
                keys: encrypted({ policy: absent }).more.keys,
            },
        },
        {
            title: "a key whose policy stands in a resource of its own",
            ...encrypted({
                policy: known(logsGrant({ Action: "kms:Sign" })),
                policyHolder: placed("policy", "grants"),
            }),
            findings:
                'LOG_GROUP_KEY_BLOCKS_LOGS policy: The key policy "grants" of key "logs-key", which encrypts the log group "trail-logs", does not admit CloudWatch Logs. No statement allows kms:Encrypt to logs.eu-north-1.amazonaws.com. | CloudWatch Logs must be able to encrypt and decrypt with the key of a log group; it refuses one that keeps it out. | Add the statement { Effect: "Allow", Principal: { Service: "logs.eu-north-1.amazonaws.com" }, Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"], Resource: "*" } to the key policy "grants".',
        },
    ]);
});
