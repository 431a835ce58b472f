import type { Queue } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { json, text } from "./values";

export function readQueue(resource: StackResource): Queue {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "queueName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        kmsKey: text(property(resource, "kmsMasterKeyId")),
        policy: json(propertyWithDefault(resource, "policy")),
    };
}
