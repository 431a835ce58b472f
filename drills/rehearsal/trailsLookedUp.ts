import { answeredResource } from "../../policy-pack/reading/cloudControl";
import type { StackResource } from "../../policy-pack/stackResource";
import type { RecordedCall } from "./recordedStack";
import { trailTypeName } from "./standIn/functionAnswers";

/**
 * The trails that the program asked Cloud Control about, each once, as resources of the type that has Cloud Control's
 * properties, so that one reader serves trails of the stack and trails outside it.
 */
export function trailsLookedUp(calls: readonly RecordedCall[]): StackResource[] {
    const trails = calls
        .filter(({ answer }) => answer.typeName === trailTypeName)
        .map(({ answer: { properties, region } }): StackResource => {
            const { TrailName, Arn, ...settings } = JSON.parse(String(properties));
            const { props, ...trail } = answeredResource(Arn, TrailName, { TrailName, Arn, ...settings });
            return { ...trail, type: "aws-native:cloudtrail:Trail", props: { ...props, region } };
        });
    return [...new Map(trails.map((trail) => [trail.urn, trail])).values()];
}
