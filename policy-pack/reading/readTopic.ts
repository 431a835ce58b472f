import type { Topic } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { flag, json, text } from "./values";

export function readTopic(resource: StackResource): Topic {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "topicName")),
        arn: text(propertyOnceDeployed(resource, "arn", "topicArn")),
        isFifo: flag(property(resource, "fifoTopic")),
        kmsKey: text(property(resource, "kmsMasterKeyId")),
        policy: json(propertyWithDefault(resource, "policy")),
    };
}
