import { absent, known, parseArn, type Trail, type Value } from "../../detection";
import type { FieldSelector, TrailProperties } from "./trailProperties";

/** A trail in the words of detection, which decides what it records. */
export function asAlertPathTrail(name: string, trail: TrailProperties): Trail {
    const arn = parseArn(trail.Arn ?? "");
    return {
        id: trail.Arn ?? name,
        label: name,
        account: value(arn?.account),
        region: value(arn?.region),
        name: known(name),
        isMultiRegion: value(trail.IsMultiRegionTrail),
        // CloudFormation requires it: without, nobody has started the trail.
        isLogging: known(trail.IsLogging === true),
        includesGlobalServiceEvents: value(trail.IncludeGlobalServiceEvents),
        isOrganizationTrail: value(trail.IsOrganizationTrail),
        logGroupArn: value(trail.CloudWatchLogsLogGroupArn),
        logGroupRoleArn: value(trail.CloudWatchLogsRoleArn),
        eventSelectors: value(
            trail.EventSelectors?.map((selector) => ({
                includeManagementEvents: value(selector.IncludeManagementEvents),
                readWriteType: value(selector.ReadWriteType),
                excludeManagementEventSources: value(selector.ExcludeManagementEventSources),
            })),
        ),
        advancedEventSelectors: value(
            trail.AdvancedEventSelectors?.map(({ FieldSelectors }) => ({
                fieldSelectors: FieldSelectors.map(fieldSelector),
            })),
        ),
    };
}

function fieldSelector({ Field, ...operators }: FieldSelector) {
    return {
        field: known(Field),
        operators: Object.fromEntries(
            Object.entries(operators).map(([operator, values]) => [
                operator,
                value(values?.length ? values : undefined),
            ]),
        ),
    };
}

function value<T>(found: T | undefined): Value<T> {
    return found === undefined ? absent : known(found);
}
