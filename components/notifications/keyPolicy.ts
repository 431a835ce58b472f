import type { AccountPlace } from "../settings/accountPlaceOf";
import { accountRoot, alarmsOfAccount, cloudWatch } from "./alarmsOfAccount";

/**
 * Policy of the key that encrypts the topic. CloudWatch needs both actions to publish to an encrypted topic (SNS
 * developer guide, "Key management": compatibility between event sources and encrypted topics).
 */
export function keyPolicy(place: AccountPlace) {
    return {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "AccountAdministersKey",
                Effect: "Allow",
                Principal: accountRoot(place),
                Action: "kms:*",
                Resource: "*",
            },
            {
                Sid: "AlarmsEncryptMessages",
                Effect: "Allow",
                Principal: cloudWatch,
                Action: ["kms:Decrypt", "kms:GenerateDataKey*"],
                Resource: "*",
                Condition: alarmsOfAccount(place),
            },
        ],
    };
}
