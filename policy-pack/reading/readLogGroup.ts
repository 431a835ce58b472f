import type { LogGroup } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { text } from "./values";

export function readLogGroup(resource: StackResource): LogGroup {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "logGroupName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        kmsKey: text(property(resource, "kmsKeyId")),
        logGroupClass: text(propertyWithDefault(resource, "logGroupClass")),
    };
}
