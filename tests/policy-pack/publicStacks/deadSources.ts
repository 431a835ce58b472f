import { refer, type SampleProvider, type SampleStack } from "../sampleStack";
import type { DeadStack } from "./deadStack";
import { alarm, alertStack, filter, trailStack, wholeStack } from "./stackParts";

const virginia: SampleProvider = { name: "virginia", inputs: { region: "us-east-1" } };
const pattern = (text: string): SampleStack => wholeStack({ filter: { pattern: text } });

/** Dead from the trail to the metric filter. */
export const deadSources: Readonly<Record<string, DeadStack>> = {
    "a trail of one Region": {
        stack: wholeStack({ trail: { isMultiRegionTrail: false } }),
        lost: "trail TRAIL_NOT_MULTI_REGION",
    },
    "a trail of writes only": {
        stack: wholeStack({ trail: { eventSelectors: [{ readWriteType: "WriteOnly" }] } }),
        lost: "trail TRAIL_MISSES_MANAGEMENT_EVENTS",
    },
    "a trail without a role to deliver": {
        stack: wholeStack({ trail: { cloudWatchLogsRoleArn: undefined } }),
        lost: "trail TRAIL_WITHOUT_LOG_GROUP",
    },
    "a group that no trail writes to": {
        stack: {
            ...alertStack({ filter: { logGroupName: refer("logs", "name") } }),
            logs: trailStack().logs,
        } as SampleStack,
        lost: "log group LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
    },
    "a group of the class without filters": {
        stack: wholeStack({ logGroup: { logGroupClass: "INFREQUENT_ACCESS" } }),
        lost: "log group LOG_GROUP_CLASS_HAS_NO_FILTERS",
    },
    "a filter on another group than the trail's": {
        stack: wholeStack({ filter: { logGroupName: "cloudtrail-old" } }),
        lost: "log group LOG_GROUP_NOT_WRITTEN_BY_TRAIL",
    },

    "a filter in another Region than the trail": {
        stack: {
            ...wholeStack(),
            failures: { ...filter(), provider: virginia },
            alarm: { ...alarm(), provider: virginia },
        },
        lost: "trail TRAIL_IN_OTHER_REGION",
    },

    "a blank lost in the message": {
        stack: pattern('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failedauthentication") }'),
        lost: "filter FILTER_PATTERN_NEVER_MATCHES",
    },
    "a line break in the message": {
        stack: pattern('{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed\n  authentication") }'),
        lost: "filter FILTER_PATTERN_NEVER_MATCHES",
    },
    "the message without quotes": {
        stack: pattern("{ ($.eventName = ConsoleLogin) && ($.errorMessage = Failed authentication) }"),
        lost: "filter FILTER_PATTERN_INVALID",
    },
    "single quotes": {
        stack: pattern("{ ($.eventName = ConsoleLogin) && ($.errorMessage = 'Failed authentication') }"),
        lost: "filter FILTER_PATTERN_INVALID",
    },
    "every event but the sign-in": {
        stack: pattern('{ $.eventName != ConsoleLogin && $.errorMessage = "Failed authentication" }'),
        lost: "filter FILTER_PATTERN_DIFFERENT",
    },
    "or in place of and": {
        stack: pattern('{ ($.eventName = ConsoleLogin) || ($.errorMessage = "Failed authentication") }'),
        lost: "filter FILTER_PATTERN_BROADER",
    },
    "words in place of fields": {
        stack: pattern('"ConsoleLogin" "Failed authentication"'),
        lost: "filter FILTER_PATTERN_DIFFERENT",
    },
    "one address left out": {
        stack: pattern(
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.sourceIPAddress != "192.0.2.1") }',
        ),
        lost: "filter FILTER_PATTERN_NARROWER",
    },
    "transformed logs": {
        stack: wholeStack({ filter: { applyOnTransformedLogs: true } }),
        lost: "filter FILTER_NARROWED_BY_SELECTION",
    },
};
