import { absent, consoleAuthenticationFailures, known, unknown } from "../../../../detection";
import { kmsKeyDisableOrDelete } from "../../../../detection/controls/catalogue/kmsKeyDisableOrDelete";
import { judges } from "./judgements";

const nowhere = unknown();

const selector = (readWriteType: string, includeManagementEvents = true, excluded: readonly string[] = []) => ({
    includeManagementEvents: known(includeManagementEvents),
    readWriteType: known(readWriteType),
    excludeManagementEventSources: known(excluded),
});

type Condition = readonly [field: string, operator: string, values: readonly string[]];
const advanced = (...conditions: readonly Condition[]) => ({
    fieldSelectors: conditions.map(([field, operator, values]) => ({
        field: known(field),
        operators: { [operator]: known(values) },
    })),
});
const management: Condition = ["eventCategory", "equals", ["Management"]];

const keysWatched = {
    filter: { pattern: known(kmsKeyDisableOrDelete.pattern), metricName: known(kmsKeyDisableOrDelete.metricName) },
    alarm: { metricName: known(kmsKeyDisableOrDelete.metricName) },
};

const withoutSource = { ...consoleAuthenticationFailures, eventSources: [] };

describe("judgeTrail", () => {
    judges("trail", [
        {
            title: "a trail of one Region",
            changes: { trail: { isMultiRegion: known(false) } },
            findings:
                'TRAIL_NOT_MULTI_REGION trail: The trail "management-events" records one Region only: isMultiRegionTrail is false. | The trail must record every Region, because AWS records each event in the Region where it happens. | Set isMultiRegionTrail: true on the trail "management-events".',
        },
        {
            title: "a trail that does not say it is multi-Region",
            changes: { trail: { isMultiRegion: absent } },
            findings:
                'TRAIL_NOT_MULTI_REGION trail: The trail "management-events" records one Region only: isMultiRegionTrail is not set.',
        },
        {
            title: "a stopped trail",
            changes: { trail: { isLogging: known(false) } },
            findings:
                'TRAIL_NOT_LOGGING trail: The trail "management-events" is stopped: enableLogging is false. | The trail must be logging. | Set enableLogging: true on the trail "management-events", or run aws cloudtrail start-logging --name with its name.',
        },
        {
            title: "a trail without global services",
            changes: { trail: { includesGlobalServiceEvents: known(false) } },
            findings:
                'TRAIL_MISSES_MANAGEMENT_EVENTS trail: The trail "management-events" leaves out global services: includeGlobalServiceEvents is false. | The trail must record global services, to which sign-ins, IAM and AWS Organizations belong. | Set includeGlobalServiceEvents: true on the trail "management-events", or leave the setting out.',
        },
        {
            title: "a trail of reads",
            changes: { trail: { eventSelectors: known([selector("ReadOnly")]) } },
            findings:
                'TRAIL_MISSES_MANAGEMENT_EVENTS trail: The trail "management-events" records reads only, by its eventSelectors. Sign-ins count as writes, and are left out. | One event selector must record all management events, reads and writes. | Add { includeManagementEvents: true, readWriteType: "All" } to eventSelectors on the trail "management-events", beside what is there.',
        },
        {
            title: "a trail of writes",
            changes: { trail: { eventSelectors: known([selector("WriteOnly")]) } },
            findings:
                'TRAIL_MISSES_MANAGEMENT_EVENTS trail: The trail "management-events" records writes only, by its eventSelectors. Sign-ins count as writes, and are recorded; the benchmark wants reads too.',
        },
        {
            title: "a trail of data events",
            changes: { trail: { eventSelectors: known([selector("All", false)]) } },
            findings:
                'TRAIL_MISSES_MANAGEMENT_EVENTS trail: The trail "management-events" leaves out all management events, by its eventSelectors.',
        },
        {
            title: "whether the trail is multi-Region",
            changes: { trail: { isMultiRegion: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET trail: The setting isMultiRegionTrail of trail "management-events" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "whether the trail is logging",
            changes: { trail: { isLogging: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET trail: The setting enableLogging of trail "management-events" is not known yet.',
        },
        {
            title: "whether the trail has global services",
            changes: { trail: { includesGlobalServiceEvents: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET trail: The setting includeGlobalServiceEvents of trail "management-events" is not known yet.',
        },
        {
            title: "a trail with every setting left to its default",
            changes: {
                trail: {
                    isLogging: absent,
                    includesGlobalServiceEvents: absent,
                    isOrganizationTrail: absent,
                    advancedEventSelectors: known([]),
                },
            },
        },
        {
            title: "one selector of all management events",
            changes: { trail: { eventSelectors: known([selector("All")]) } },
        },
        {
            title: "a selector of a kind of events that AWS does not have",
            changes: { trail: { eventSelectors: known([selector("Some")]) } },
            findings:
                'TRAIL_MISSES_MANAGEMENT_EVENTS trail: The trail "management-events" leaves out some of the management events, by its eventSelectors.',
        },
        {
            title: "selectors that split reads from writes",
            changes: { trail: { eventSelectors: known([selector("ReadOnly"), selector("WriteOnly")]) } },
            remarks:
                'TRAIL_SELECTORS_SPLIT trail: The trail "management-events" records reads by one event selector and writes by another. | Nothing is lost, but auditors look for one selector that records both. | Add { includeManagementEvents: true, readWriteType: "All" } to eventSelectors on the trail "management-events", beside what is there.',
        },
        {
            title: "a selector without the events of KMS and of the Data API",
            changes: {
                trail: {
                    eventSelectors: known([selector("All", true, ["kms.amazonaws.com", "rdsdata.amazonaws.com"])]),
                },
            },
            remarks:
                'TRAIL_EXCLUDES_EVENT_SOURCES trail: The trail "management-events" leaves out the events of kms.amazonaws.com and rdsdata.amazonaws.com. | Failed console sign-ins are recorded all the same, but other monitoring controls want every event source. An alarm over changes of the path (pathGuards.tamper) sees none that are made through kms.amazonaws.com. | Remove the exclusion if these events are not left out on purpose.',
        },
        {
            title: "a selector without the events of KMS, where keys are watched",
            control: kmsKeyDisableOrDelete,
            changes: {
                ...keysWatched,
                trail: {
                    eventSelectors: known([selector("All", true, ["kms.amazonaws.com", "rdsdata.amazonaws.com"])]),
                },
            },
            findings:
                'TRAIL_MISSES_MANAGEMENT_EVENTS trail: The trail "management-events" leaves out the events of kms.amazonaws.com, and keys disabled or scheduled for deletion with them, by its eventSelectors.',
        },
        {
            title: "a selector without the events of the Data API, where keys are watched",
            control: kmsKeyDisableOrDelete,
            changes: {
                ...keysWatched,
                trail: { eventSelectors: known([selector("All", true, ["rdsdata.amazonaws.com"])]) },
            },
            remarks:
                'TRAIL_EXCLUDES_EVENT_SOURCES trail: The trail "management-events" leaves out the events of rdsdata.amazonaws.com. | Keys disabled or scheduled for deletion are recorded all the same, but other monitoring controls want every event source. | Remove the exclusion if these events are not left out on purpose.',
        },
        {
            title: "a selector without the events of KMS, where the events have no source",
            control: withoutSource,
            changes: { trail: { eventSelectors: known([selector("All", true, ["kms.amazonaws.com"])]) } },
            remarks:
                'TRAIL_EXCLUDES_EVENT_SOURCES trail: The trail "management-events" leaves out the events of kms.amazonaws.com. | Failed console sign-ins are not recorded where they are events of kms.amazonaws.com. An alarm over changes of the path (pathGuards.tamper) sees none that are made through kms.amazonaws.com. | Remove the exclusion if these events are not left out on purpose.',
        },
        {
            title: "an advanced selector of management events, beside one of data events",
            changes: {
                trail: {
                    advancedEventSelectors: known([
                        advanced(["eventCategory", "equals", ["Data"]]),
                        advanced(management),
                    ]),
                },
            },
            remarks:
                'TRAIL_USES_ADVANCED_SELECTORS trail: The trail "management-events" records management events by an advanced event selector. | Nothing is lost, but some auditors read classic event selectors only. | Keep it, and expect those auditors to report the trail.',
        },
        {
            title: "advanced selectors of reads and of writes",
            changes: {
                trail: {
                    advancedEventSelectors: known([
                        advanced(management, ["readOnly", "equals", ["true"]]),
                        advanced(management, ["readOnly", "equals", ["false"]]),
                    ]),
                },
            },
            remarks:
                'TRAIL_SELECTORS_SPLIT trail: The trail "management-events" records reads by one event selector and writes by another. | Nothing is lost, but auditors look for one selector that records both. | Add { fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] } to advancedEventSelectors on the trail "management-events", beside what is there.',
        },
        {
            title: "an advanced selector of data events",
            changes: { trail: { advancedEventSelectors: known([advanced(["eventCategory", "equals", ["Data"]])]) } },
            findings:
                'TRAIL_MISSES_MANAGEMENT_EVENTS trail: The trail "management-events" leaves out all management events, by its advancedEventSelectors. | One event selector must record all management events, reads and writes. | Add { fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] } to advancedEventSelectors on the trail "management-events", beside what is there.',
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
            findings:
                'TRAIL_MISSES_MANAGEMENT_EVENTS trail: The trail "management-events" leaves out the events of signin.amazonaws.com, and failed console sign-ins with them, by its advancedEventSelectors.',
            remarks:
                'TRAIL_USES_ADVANCED_SELECTORS trail: The trail "management-events" records management events by an advanced event selector.',
        },
        {
            title: "event selectors that are not known",
            changes: { trail: { eventSelectors: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET trail: The setting eventSelectors of trail "management-events" is not known yet.',
        },
        {
            title: "advanced event selectors that are not known",
            changes: { trail: { advancedEventSelectors: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET trail: The setting eventSelectors of trail "management-events" is not known yet.',
        },
    ]);
});
