import type { FunctionPermission, FunctionPolicy, LambdaFunction } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { flag, json, number, text } from "./values";

export function readFunction(resource: StackResource): LambdaFunction {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "functionName")),
        publishesVersions: flag(property(resource, "publish")),
        reservedConcurrency: number(propertyWithDefault(resource, "reservedConcurrentExecutions")),
    };
}

/** An alias has a name that the program gives it, a version a number that AWS gives it. */
export function readFunctionAlias(resource: StackResource): LambdaFunction {
    return {
        ...identity(resource),
        name: text(property(resource, "functionName")),
        qualifier: text(propertyOnceDeployed(resource, "name", "version")),
    };
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
        otherLimits: limits.filter(
            (limit) => ![undefined, "", false].some((off) => property(resource, limit).value === off),
        ),
    };
}

/** Each is a condition on a key that requests of SNS do not carry. */
const limits = ["principalOrgId", "eventSourceToken", "functionUrlAuthType", "invokedViaFunctionUrl"];

export function readFunctionPolicy(resource: StackResource): FunctionPolicy {
    return {
        ...identity(resource),
        functionArn: text(property(resource, "resourceArn")),
        policy: json(property(resource, "policy", "policyDocument")),
    };
}
