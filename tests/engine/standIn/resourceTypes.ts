import type { ResourceType } from "./resourceType";
import { chatbot } from "./services/chatbot";
import { cloudTrail } from "./services/cloudTrail";
import { cloudWatch } from "./services/cloudWatch";
import { iamRoles } from "./services/iamRoles";
import { kms } from "./services/kms";
import { lambda } from "./services/lambda";
import { logAlarms } from "./services/logAlarms";
import { logs } from "./services/logs";
import { s3 } from "./services/s3";
import { sns } from "./services/sns";
import { sqs } from "./services/sqs";

const services = [chatbot, cloudTrail, cloudWatch, iamRoles, kms, lambda, logAlarms, logs, s3, sns, sqs];

const resourceTypes = new Map(services.flat().map((type) => [type.token, type]));

/** Throws for a type that the stand-in does not model: a test must not pass on a resource that nobody looked at. */
export function resourceType(token: string): ResourceType {
    const type = resourceTypes.get(token);
    if (!type) {
        throw new Error(
            `The stand-in for AWS does not know the resource type '${token}'; add it in tests/engine/standIn/services.`,
        );
    }
    return type;
}
