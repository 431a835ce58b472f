import type { CompositeAlarm } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { inside, property, propertyOnceDeployed } from "./property";
import { flag, text, texts } from "./values";

export function readCompositeAlarm(resource: StackResource): CompositeAlarm {
    const suppressor = property(resource, "actionsSuppressor");
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "alarmName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        rule: text(property(resource, "alarmRule")),
        actionsSuppressor: text(typeof suppressor.value === "string" ? suppressor : inside(suppressor, "alarm")),
        actionsEnabled: flag(property(resource, "actionsEnabled")),
        alarmActions: texts(property(resource, "alarmActions")),
    };
}
