import { absent, known, unknown } from "../../../../detection";
import { account, arns, logGroup, placed } from "../compliantDeployment";
import { judges } from "./judgements";

const nowhere = unknown();

const selector = (readWriteType: string, includeManagementEvents = true, excluded: readonly string[] = []) => ({
    includeManagementEvents: known(includeManagementEvents),
    readWriteType: known(readWriteType),
    excludeManagementEventSources: known(excluded),
});

/** Of an organization: the trail belongs to the management account, its log group and role to the administrator. */
const delegated = {
    isOrganizationTrail: known(true),
    logGroupArn: known(`${arns.logGroup.replace(account, "444455556666")}:*`),
    logGroupRoleArn: known(arns.role.replace(account, "444455556666")),
};

describe("judgeLogGroup", () => {
    judges("log group", [
        {
            title: "a filter on another log group",
            changes: { filter: { logGroup: known("another") } },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL filter: The metric filter "failures" is on the log group "another", and the trail "management-events" writes to the log group "trail/management-events". | The filter must be on the log group that the trail writes to. | Set logGroupName: "trail/management-events" on the metric filter "failures".',
        },
        {
            title: "a filter on the same name in another account",
            changes: { filter: { logGroup: known(arns.logGroup.replace(account, "444455556666")) } },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL filter: The metric filter "failures" is on the log group "trail/management-events" of account 444455556666, and the trail "management-events" writes to the log group "trail/management-events" of account 111122223333. | The filter must be on the log group that the trail writes to. | Set logGroupName: "trail/management-events" on the metric filter "failures".',
            remarks:
                'filter: DEPLOYMENT_REFUSED filter: logGroupName of metric filter "failures" is an ARN, arn:aws:logs:eu-north-1:444455556666:log-group:trail/management-events, and CloudWatch Logs refuses it. | A metric filter takes the name of its log group. | Set logGroupName: "trail/management-events" on the metric filter "failures".',
        },
        {
            title: "an organization's trail of this account that writes to its delegated administrator's, and the group's name here",
            changes: { trail: delegated },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL filter: The metric filter "failures" is on the log group "trail/management-events" of account 111122223333, and the trail "management-events" writes to the log group "trail/management-events" of account 444455556666. | The filter must be on the log group that the trail writes to. | Create the metric filter "failures", its alarm and the topic with a provider for account 444455556666, where the log group is.',
        },
        {
            title: "the same, where nobody shows the group of this account",
            changes: { trail: delegated },
            more: { logGroups: [] },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL filter: The metric filter "failures" is on the log group "trail/management-events" of account 111122223333, and the trail "management-events" writes to the log group "trail/management-events" of account 444455556666.',
        },
        {
            title: "the same, and a filter of an account that is not known",
            changes: { trail: delegated, filter: { account: unknown(["provider"]) } },
            more: { logGroups: [] },
            outcome: "cannot tell yet",
            remarks: [
                'NOT_KNOWN_YET filter: The settings account and Region of metric filter "failures" are not known yet. | Whether the alert gets through depends on those values. | Check again after the deployment, when they are known.',
                'metric: NOT_KNOWN_YET alarm: The settings account and Region of alarm "failures" are not known yet.',
            ],
        },
        {
            title: "a log group that does not exist any more",
            changes: { logGroup: { isMissing: true } },
            findings:
                'LOG_GROUP_MISSING group: The log group "trail-logs", to which the trail delivers, does not exist. | The trail must deliver to a log group that exists: CloudTrail creates none, and keeps no events for it. | Create it again (aws logs create-log-group --log-group-name trail/management-events), or let the trail deliver to another one; metric filters go with their group.',
        },
        {
            title: "a filter without log group",
            changes: { filter: { logGroup: absent } },
            more: { trails: [] },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL filter: The metric filter "failures" names no log group. | The filter must be on the log group that the trail writes to. | Set logGroupName on the metric filter "failures".',
            remarks:
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
        },
        {
            title: "a log group that no trail is known to write to",
            more: { trails: [] },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL group: No trail here that records management events writes to the log group "trail-logs". | The metric filter "failures" must be on the log group that a trail writes to. | Set logGroupName on the metric filter "failures" to the group that the account\'s trail delivers to (aws cloudtrail describe-trails shows it), or create the trail here with this group.',
            remarks:
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
        },
        {
            title: "a created log group beside a trail of data events",
            changes: { trail: { eventSelectors: known([selector("All", false)]), logGroupArn: absent } },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL group: No trail here that records management events writes to the log group "trail-logs".',
            remarks:
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
        },
        {
            title: "a log group of infrequent access",
            changes: { logGroup: { logGroupClass: known("INFREQUENT_ACCESS") } },
            findings:
                'LOG_GROUP_CLASS_HAS_NO_FILTERS group: The log group "trail-logs" has the class INFREQUENT_ACCESS, which takes no metric filters. | The log group must have the class STANDARD. | Create a log group of the class STANDARD for the trail; the class of a group cannot be changed.',
        },
        {
            title: "the trail's log group",
            changes: { trail: { logGroupArn: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET trail: The setting cloudWatchLogsGroupArn of trail "management-events" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "the filter's log group",
            changes: { filter: { logGroup: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET filter: The setting logGroupName of metric filter "failures" is not known yet.',
        },
        {
            title: "the class of the log group",
            changes: { logGroup: { logGroupClass: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET group: The setting logGroupClass of log group "trail-logs" is not known yet.',
        },
        {
            title: "a log group of the class for deliveries",
            changes: { logGroup: { logGroupClass: known("delivery") } },
            findings:
                'LOG_GROUP_CLASS_HAS_NO_FILTERS group: The log group "trail-logs" has the class delivery, which takes no metric filters.',
        },
        {
            title: "a log group of a class of which little is written",
            changes: { logGroup: { logGroupClass: known("ESSENTIALS") } },
            outcome: "cannot tell yet",
            remarks:
                'LOG_GROUP_CLASS_UNDOCUMENTED group: The log group "trail-logs" has the class ESSENTIALS, of which it is not known whether it takes metric filters. | The log group must have the class STANDARD. | Create a log group of the class STANDARD for the trail; the class of a group cannot be changed.',
        },
        { title: "a log group of the standard class", changes: { logGroup: { logGroupClass: known("Standard") } } },
        {
            title: "a log group of an empty class, which means the standard one",
            changes: { logGroup: { logGroupClass: known("") } },
        },
        {
            title: "a log group that nobody shows",
            changes: { filter: { logGroup: known("another") } },
            more: { logGroups: [] },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL filter: The metric filter "failures" is on the log group "another", and the trail "management-events" writes to the log group "trail/management-events". | The filter must be on the log group that the trail writes to. | Set logGroupName: "trail/management-events" on the metric filter "failures".',
        },
        {
            title: "a filter on another log group of the deployment, whose name is not known, beside the trail's by its ARN",
            changes: { filter: { logGroup: unknown(["other"]) } },
            more: {
                logGroups: [
                    logGroup(),
                    logGroup({ ...placed("other", "other-logs"), name: unknown(["other"]), arn: unknown(["other"]) }),
                ],
            },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL filter: The metric filter "failures" is on the log group "other-logs", and the trail "management-events" writes to the log group "trail/management-events".',
        },
        {
            title: "a filter on a log group whose name is not known, in another account than the trail's",
            changes: {
                trail: { logGroupArn: unknown(["group"]) },
                filter: { logGroup: known("another") },
                logGroup: { name: unknown(["group"]), arn: unknown(["group"]) },
            },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET trail: The setting cloudWatchLogsGroupArn of trail "management-events" is not known yet.',
        },
        {
            title: "a filter of an account that is not known",
            changes: { filter: { account: unknown(["provider"]) } },
            outcome: "cannot tell yet",
            remarks: [
                'NOT_KNOWN_YET filter: The settings account and Region of metric filter "failures" are not known yet. | Whether the alert gets through depends on those values. | Check again after the deployment, when they are known.',
                'metric: NOT_KNOWN_YET alarm: The settings account and Region of alarm "failures" are not known yet.',
            ],
        },
        {
            title: "a filter on a computed log group, and none of the deployment's trails in sight",
            changes: { filter: { logGroup: unknown(["group"]) } },
            more: { trails: [] },
            findings:
                'LOG_GROUP_NOT_WRITTEN_BY_TRAIL group: No trail here that records management events writes to the log group "trail-logs". | The metric filter "failures" must be on the log group that a trail writes to. | Set logGroupName on the metric filter "failures" to the group that the account\'s trail delivers to (aws cloudtrail describe-trails shows it), or create the trail here with this group.',
            remarks:
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
        },
        {
            title: "a filter on one of two computed log groups, and none of the deployment's trails in sight",
            changes: { filter: { logGroup: unknown(["group", "other"]) } },
            more: {
                trails: [],
                logGroups: [logGroup(), logGroup({ ...placed("other"), name: known("other"), arn: absent })],
            },
            outcome: "cannot tell yet",
            remarks: [
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
                'NOT_KNOWN_YET filter: The setting logGroupName of metric filter "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
            ],
        },
        {
            title: "a log group of the name in an account that is not known, and no trail",
            changes: { logGroup: { account: unknown(["provider"]), arn: unknown(["group"]) } },
            more: { trails: [] },
            outcome: "cannot tell yet",
            remarks: [
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
                'NOT_KNOWN_YET filter: The setting logGroupName of metric filter "failures" is not known yet.',
            ],
        },
        {
            title: "a log group that no trail is known to write to, beside a module that may hold one",
            more: {
                trails: [],
                opaqueHolders: [{ ...placed("module", "landing-zone"), kind: "module", mayHold: ["trail"] }],
            },
            outcome: "cannot tell yet",
            remarks: [
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust.",
                'PART_OUT_OF_SIGHT module: No trail here that records management events writes to the log group "trail-logs". The module "landing-zone" may hold one, whose resources are not shown here. | The metric filter "failures" must be on the log group that a trail writes to. | Look into the account, with aws cloudtrail describe-trails or with npx foundations-monitor-cli verify; or write the trail as a resource of this stack.',
            ],
        },
    ]);
});
