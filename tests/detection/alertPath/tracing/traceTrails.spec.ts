import { absent, known, unknown } from "../../../../detection";
import { arns, placed, trail } from "../compliantDeployment";
import { judges } from "../judging/judgements";

const selector = (readWriteType: string, includeManagementEvents = true, excluded: readonly string[] = []) => ({
    includeManagementEvents: known(includeManagementEvents),
    readWriteType: known(readWriteType),
    excludeManagementEventSources: known(excluded),
});

describe("traceTrails", () => {
    judges("trail", [
        {
            title: "no trail where one is required",
            more: { trails: [], logGroups: [] },
            options: { trailRequired: true },
            findings:
                "TRAIL_MISSING -: No trail here records management events. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Add a trail (aws:cloudtrail:Trail) with isMultiRegionTrail: true and cloudWatchLogsGroupArn.",
        },
        {
            title: "a trail at home in another Region",
            changes: {
                trail: {
                    region: known("us-east-1"),
                    logGroupArn: known(arns.logGroup.replace("eu-north-1", "us-east-1")),
                },
            },
            findings:
                'TRAIL_IN_OTHER_REGION trail: The trail "management-events" delivers to its log group in us-east-1, and the metric filter "failures" is in eu-north-1. | Filter, alarm and topic must be in the trail\'s home Region, where the events of all Regions arrive. | Create the filter, the alarm and the topic with a provider for us-east-1.',
            remarks:
                'DEPLOYMENT_REFUSED trail: cloudWatchLogsGroupArn of trail "management-events" is arn:aws:logs:us-east-1:111122223333:log-group:trail/management-events, and CloudTrail refuses an ARN without :* at its end. | The ARN of the log group must be followed by :*. | Set cloudWatchLogsGroupArn: "arn:aws:logs:us-east-1:111122223333:log-group:trail/management-events:*" on the trail "management-events".',
        },
        {
            title: "a trail of data events beside a log group from outside",
            changes: {
                filter: { logGroup: known("organization/trail") },
                trail: {
                    eventSelectors: known([{ ...selector("All"), includeManagementEvents: known(false) }]),
                    logGroupArn: absent,
                },
            },
            remarks:
                "TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
        },
        {
            title: "a second trail of one Region on the same log group",
            more: { trails: [trail({ ...placed("a"), isMultiRegion: known(false) }), trail()] },
        },
        { title: "a log group that the trail names and the deployment does not have", more: { logGroups: [] } },
        {
            title: "a computed name of a log group in another Region, which means the trail's here",
            changes: { filter: { logGroup: unknown(["group"]) }, logGroup: { region: known("us-east-1") } },
        },
    ]);
});
