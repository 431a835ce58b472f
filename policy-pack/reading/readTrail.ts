import { type AdvancedEventSelector, absent, type EventSelector, type Trail } from "../../detection";
import type { StackResource } from "../stackResource";
import { identity } from "./identity";
import { elements, inside, type Property, property, propertyOnceDeployed } from "./property";
import { flag, knownTexts, list, text } from "./values";

export function readTrail(resource: StackResource): Trail {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "trailName")),
        isMultiRegion: flag(property(resource, "isMultiRegionTrail")),
        isLogging: flag(property(resource, "enableLogging", "isLogging")),
        includesGlobalServiceEvents: flag(property(resource, "includeGlobalServiceEvents")),
        isOrganizationTrail: flag(property(resource, "isOrganizationTrail")),
        logGroupArn: text(property(resource, "cloudWatchLogsGroupArn", "cloudWatchLogsLogGroupArn")),
        logGroupRoleArn: text(property(resource, "cloudWatchLogsRoleArn")),
        eventSelectors: list(property(resource, "eventSelectors"), readEventSelector),
        advancedEventSelectors: list(property(resource, "advancedEventSelectors"), readAdvancedEventSelector),
    };
}

function readEventSelector(selector: Property): EventSelector[] {
    return [
        {
            includeManagementEvents: flag(inside(selector, "includeManagementEvents")),
            readWriteType: text(inside(selector, "readWriteType")),
            excludeManagementEventSources: knownTexts(inside(selector, "excludeManagementEventSources")),
        },
    ];
}

function readAdvancedEventSelector(selector: Property): AdvancedEventSelector[] {
    const fieldSelectors = elements(inside(selector, "fieldSelectors"));
    return [{ fieldSelectors: (fieldSelectors ?? [selector]).map(readFieldSelector) }];
}

/** The operators as the CloudTrail API spells them; the Terraform-based provider writes some in the plural. */
const operators = {
    equals: "equals",
    notEquals: "notEquals",
    startsWith: "startsWiths",
    notStartsWith: "notStartsWiths",
    endsWith: "endsWiths",
    notEndsWith: "notEndsWiths",
};

function readFieldSelector(selector: Property): AdvancedEventSelector["fieldSelectors"][number] {
    const set = Object.entries(operators)
        .map(([operator, plural]) => [operator, knownTexts(inside(selector, operator, plural))] as const)
        .filter(([, values]) => values !== absent);
    return { field: text(inside(selector, "field")), operators: Object.fromEntries(set) };
}
