import type { ResourceType } from "./resourceType";
import { cloudWatch } from "./services/cloudWatch";
import { kms } from "./services/kms";
import { logs } from "./services/logs";
import { sns } from "./services/sns";
import { sqs } from "./services/sqs";

const resourceTypes = new Map([...cloudWatch, ...kms, ...logs, ...sns, ...sqs].map((type) => [type.token, type]));

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
