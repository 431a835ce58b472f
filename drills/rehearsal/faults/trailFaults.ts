import { type Properties, propertiesOf, type RehearsedStack, resourceTypes, withChanged } from "../rehearsedStack";
import type { ApiCall, Faults } from "./fault";

const { trail } = resourceTypes;

/** Trails that no longer deliver. One that the program looked up and one that it creates spell settings differently. */
export const trailFaults: Faults = {
    "trail-stopped": {
        description: "somebody stops the trail",
        spoil: (stack) => withChanged(stack, trail, () => ({ isLogging: false, enableLogging: false })),
        call: trailCall("StopLogging"),
    },
    "trail-single-region": {
        description: "the trail records one Region only",
        spoil: (stack) => withChanged(stack, trail, () => ({ isMultiRegionTrail: false })),
        call: trailCall("UpdateTrail", () => ({ isMultiRegionTrail: false })),
    },
    "trail-selectors": {
        description: "the trail records reads only, and a sign-in counts as a write",
        spoil: (stack) => withChanged(stack, trail, () => ({ eventSelectors: readsOnly })),
        call: (stack) => ({
            service: "cloudtrail",
            eventName: "PutEventSelectors",
            requestParameters: { trailName: propertiesOf(stack, trail).arn, eventSelectors: readsOnly },
        }),
    },
    "trail-delivery": {
        description: "the trail no longer delivers to CloudWatch Logs",
        spoil: (stack) =>
            withChanged(stack, trail, () => ({
                cloudWatchLogsLogGroupArn: undefined,
                cloudWatchLogsGroupArn: undefined,
                cloudWatchLogsRoleArn: undefined,
            })),
        call: trailCall("UpdateTrail", () => ({ cloudWatchLogsLogGroupArn: "", cloudWatchLogsRoleArn: "" })),
    },
    "log-group": {
        description: "the trail moves to another log group, and the filter stays behind",
        spoil: (stack) => withChanged(stack, trail, movedLogGroup),
        call: trailCall("UpdateTrail", (props) => ({
            cloudWatchLogsLogGroupArn: Object.values(movedLogGroup(props))[0],
        })),
    },
};

const readsOnly = [{ includeManagementEvents: true, readWriteType: "ReadOnly" }];

function trailCall(eventName: string, parameters: (props: Properties) => Properties = () => ({})) {
    return (stack: RehearsedStack): ApiCall => {
        const props = propertiesOf(stack, trail);
        return { service: "cloudtrail", eventName, requestParameters: { name: props.arn, ...parameters(props) } };
    };
}

/** As landing zones do when they are upgraded: a new group, whose name has another ending. */
function movedLogGroup(props: Properties): Properties {
    const settings = ["cloudWatchLogsLogGroupArn", "cloudWatchLogsGroupArn"].filter((key) => key in props);
    return Object.fromEntries(settings.map((key) => [key, String(props[key]).replace(/(:\*)?$/, "-2$1")]));
}
