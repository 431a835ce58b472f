import { z } from "zod";

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
export type FieldSelector = z.infer<typeof fieldSelector>;

/** Undefined if the text does not describe a trail. */
export function readTrailProperties(json: string): TrailProperties | undefined {
    try {
        return trailProperties.safeParse(JSON.parse(json)).data;
    } catch {
        return undefined;
    }
}
