import type { FunctionPermission, LambdaFunction } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { property, propertyOnceDeployed } from "./property";
import { text } from "./values";

export function readFunction(resource: StackResource): LambdaFunction {
    return { ...identity(resource), name: text(propertyOnceDeployed(resource, "name", "functionName")) };
}

export function readFunctionPermission(resource: StackResource): FunctionPermission {
    return {
        ...identity(resource),
        functionName: text(property(resource, "function", "functionName")),
        qualifier: text(property(resource, "qualifier")),
        action: text(property(resource, "action")),
        principal: text(property(resource, "principal")),
        sourceArn: text(property(resource, "sourceArn")),
        sourceAccount: text(property(resource, "sourceAccount")),
    };
}
