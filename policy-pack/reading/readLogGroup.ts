import type { LogGroup } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { propertyOnceDeployed, propertyWithDefault } from "./property";
import { text } from "./values";

export function readLogGroup(resource: StackResource): LogGroup {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "logGroupName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        logGroupClass: text(propertyWithDefault(resource, "logGroupClass")),
    };
}
