import type { KeyAlias } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { property, propertyOnceDeployed } from "./property";
import { text } from "./values";

export function readKeyAlias(resource: StackResource): KeyAlias {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "aliasName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        targetKey: text(property(resource, "targetKeyId", "targetKeyArn")),
    };
}
