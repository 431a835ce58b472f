import type { CompositeAlarm } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { property, propertyOnceDeployed } from "./property";
import { flag, text, texts } from "./values";

export function readCompositeAlarm(resource: StackResource): CompositeAlarm {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "alarmName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        rule: text(property(resource, "alarmRule")),
        actionsEnabled: flag(property(resource, "actionsEnabled")),
        alarmActions: texts(property(resource, "alarmActions")),
    };
}
