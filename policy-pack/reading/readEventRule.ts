import type { EventRule } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { property } from "./property";
import { json } from "./values";

export const readEventRule = (resource: StackResource): EventRule => ({
    ...identity(resource),
    pattern: json(property(resource, "eventPattern")),
});
