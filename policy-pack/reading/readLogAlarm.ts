import type { LogAlarm, TelemetryRule } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { inside, property, propertyOnceDeployed } from "./property";
import { flag, text, texts } from "./values";

export function readLogAlarm(resource: StackResource): LogAlarm {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "alarmName")),
        query: text(inside(property(resource, "scheduledQueryConfiguration"), "queryString")),
        aggregation: text(inside(property(resource, "scheduledQueryConfiguration"), "aggregationExpression")),
        actionsEnabled: flag(property(resource, "actionsEnabled")),
        alarmActions: texts(property(resource, "alarmActions")),
    };
}

export function readTelemetryRule(resource: StackResource): TelemetryRule {
    return { ...identity(resource), resourceType: text(inside(property(resource, "rule"), "resourceType")) };
}
