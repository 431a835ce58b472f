import { resourceTypes } from "../rehearsedStack";
import type { Properties } from "../resourceDescription";
import { type ApiCall, changed, type Faults } from "./fault";

const { trail } = resourceTypes;

/** Trails that no longer deliver. One that the program looked up and one that it creates spell settings differently. */
export const trailFaults: Faults = {
    "trail-stopped": changed(
        "somebody stops the trail",
        trail,
        () => ({ isLogging: false, enableLogging: false }),
        ({ arn: name }) => ["cloudtrail", "StopLogging", { name }],
    ),
    "trail-single-region": changed(
        "the trail records one Region only",
        trail,
        () => ({ isMultiRegionTrail: false }),
        ({ arn: name }) => update({ name, isMultiRegionTrail: false }),
    ),
    "trail-selectors": changed(
        "the trail records reads only, and a sign-in counts as a write",
        trail,
        () => ({ eventSelectors: [{ includeManagementEvents: true, readWriteType: "ReadOnly" }] }),
        ({ arn: trailName }, changes) => ["cloudtrail", "PutEventSelectors", { trailName, ...changes }],
    ),
    "trail-delivery": changed(
        "the trail no longer delivers to CloudWatch Logs",
        trail,
        () => ({
            cloudWatchLogsLogGroupArn: undefined,
            cloudWatchLogsGroupArn: undefined,
            cloudWatchLogsRoleArn: undefined,
        }),
        ({ arn: name }) => update({ name, cloudWatchLogsLogGroupArn: "", cloudWatchLogsRoleArn: "" }),
    ),
    "log-group": changed(
        "the trail moves to another log group, and the filter stays behind",
        trail,
        movedLogGroup,
        ({ arn: name }, changes) => update({ name, cloudWatchLogsLogGroupArn: Object.values(changes)[0] }),
    ),
};

const update = (parameters: Properties): ApiCall => ["cloudtrail", "UpdateTrail", parameters];

/** As landing zones do when they are upgraded: a new group, whose name has another ending. */
function movedLogGroup(props: Properties): Properties {
    const settings = ["cloudWatchLogsLogGroupArn", "cloudWatchLogsGroupArn"].filter((key) => key in props);
    return Object.fromEntries(settings.map((key) => [key, String(props[key]).replace(/(:\*)?$/, "-2$1")]));
}
