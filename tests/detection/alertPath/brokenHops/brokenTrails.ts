import { absent, known } from "../../../../detection";
import { arns, placed } from "../compliantDeployment";
import type { BrokenHop } from "./brokenHop";

const selector = (readWriteType: string, includeManagementEvents = true) => ({
    includeManagementEvents: known(includeManagementEvents),
    readWriteType: known(readWriteType),
    excludeManagementEventSources: absent,
});

const advanced = (...fields: readonly (readonly [string, string, readonly string[]])[]) => ({
    fieldSelectors: fields.map(([field, operator, values]) => ({
        field: known(field),
        operators: { [operator]: known(values) },
    })),
});

const management = ["eventCategory", "equals", ["Management"]] as const;

/** Ways in which the hop "trail" breaks. */
export const brokenTrails: readonly BrokenHop[] = [
    {
        title: "a trail of one Region",
        changes: { trail: { isMultiRegion: known(false) } },
        finding: ["TRAIL_NOT_MULTI_REGION", "trail", "trail"],
    },
    {
        title: "a trail that does not say it is multi-Region",
        changes: { trail: { isMultiRegion: absent } },
        finding: ["TRAIL_NOT_MULTI_REGION", "trail", "trail"],
    },
    {
        title: "a stopped trail",
        changes: { trail: { isLogging: known(false) } },
        finding: ["TRAIL_NOT_LOGGING", "trail", "trail"],
    },
    {
        title: "a trail without global services",
        changes: { trail: { includesGlobalServiceEvents: known(false) } },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "a trail of reads",
        changes: { trail: { eventSelectors: known([selector("ReadOnly")]) } },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "a trail of writes",
        changes: { trail: { eventSelectors: known([selector("WriteOnly")]) } },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "a trail of data events",
        changes: { trail: { eventSelectors: known([selector("All", false)]) } },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "an advanced selector of data events",
        changes: { trail: { advancedEventSelectors: known([advanced(["eventCategory", "equals", ["Data"]])]) } },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "an advanced selector of writes",
        changes: {
            trail: { advancedEventSelectors: known([advanced(management, ["readOnly", "equals", ["false"]])]) },
        },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "an advanced selector without sign-ins",
        changes: {
            trail: {
                advancedEventSelectors: known([
                    advanced(management, ["eventSource", "notEquals", ["signin.amazonaws.com"]]),
                ]),
            },
        },
        finding: ["TRAIL_MISSES_MANAGEMENT_EVENTS", "trail", "trail"],
    },
    {
        title: "a trail without role",
        changes: { trail: { logGroupRoleArn: absent } },
        finding: ["TRAIL_WITHOUT_LOG_GROUP", "trail", "trail"],
    },
    {
        title: "a trail without log group",
        changes: { trail: { logGroupArn: absent } },
        finding: ["TRAIL_WITHOUT_LOG_GROUP", "trail", "trail"],
    },
    {
        title: "no trail where one is required",
        more: { trails: [], logGroups: [] },
        options: { trailRequired: true },
        finding: ["TRAIL_MISSING", "trail"],
    },
    {
        title: "a trail of another account than its log group and role",
        changes: { trail: { account: known("444455556666") } },
        finding: ["TRAIL_DELIVERS_ELSEWHERE", "trail", "trail"],
    },
    {
        title: "a role that CloudTrail may not assume",
        more: {
            roles: [
                {
                    ...placed("role"),
                    name: known("trail-to-logs"),
                    arn: known(arns.role),
                    trustPolicy: known('{"Statement":[]}'),
                },
            ],
        },
        finding: ["TRAIL_ROLE_CANNOT_DELIVER", "trail", "role"],
    },
    {
        title: "a trail at home in another Region",
        changes: {
            trail: { region: known("us-east-1"), logGroupArn: known(arns.logGroup.replace("eu-north-1", "us-east-1")) },
        },
        finding: ["TRAIL_IN_OTHER_REGION", "trail", "trail"],
    },
];
