import { z } from "zod";
import { absent, known, parseArn, parsedJson, type Trail, uncapitalised, type Value } from "../../detection";

const texts = z.array(z.string());

const eventSelector = z.object({
    IncludeManagementEvents: z.boolean().optional(),
    ReadWriteType: z.string().optional(),
    ExcludeManagementEventSources: texts.optional(),
});

const fieldSelector = z.object({ Field: z.string() }).catchall(texts.optional());

const trailProperties = z.object({
    Arn: z.string().optional(),
    IsLogging: z.boolean().optional(),
    IsMultiRegionTrail: z.boolean().optional(),
    IsOrganizationTrail: z.boolean().optional(),
    IncludeGlobalServiceEvents: z.boolean().optional(),
    CloudWatchLogsLogGroupArn: z.string().optional(),
    CloudWatchLogsRoleArn: z.string().optional(),
    EventSelectors: z.array(eventSelector).optional(),
    AdvancedEventSelectors: z.array(z.object({ FieldSelectors: z.array(fieldSelector) })).optional(),
});

/** What Cloud Control says of a trail (CloudFormation resource type `AWS::CloudTrail::Trail`), as far as it matters. */
export type TrailProperties = z.infer<typeof trailProperties>;

/** A selector's test of one field: the operators that are set, with their values. */
type FieldSelector = z.infer<typeof fieldSelector>;

/** Undefined if the text does not describe a trail. */
export const readTrailProperties = (json: string): TrailProperties | undefined =>
    trailProperties.safeParse(parsedJson(json)).data;

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
                fieldSelectors: FieldSelectors.map(asAlertPathSelector),
            })),
        ),
    };
}

const asAlertPathSelector = ({ Field, ...operators }: FieldSelector) => ({
    field: known(Field),
    operators: Object.fromEntries(
        Object.entries(operators).map(([operator, values]) => [
            uncapitalised(operator),
            value(values?.length ? values : undefined),
        ]),
    ),
});

const value = <T>(found: T | undefined): Value<T> => (found === undefined ? absent : known(found));
