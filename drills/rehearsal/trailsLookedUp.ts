import type { StackResource } from "../../policy-pack/stackResource";
import type { RecordedCall } from "./recordedStack";
import { trailTypeName } from "./standIn/functionAnswers";

/**
 * The trails that the program asked Cloud Control about, as resources of the type that has Cloud Control's properties,
 * so that one reader serves trails of the stack and trails outside it.
 */
export function trailsLookedUp(calls: readonly RecordedCall[]): StackResource[] {
    const trails = new Map<string, StackResource>();
    for (const { answer } of calls.filter(({ answer }) => answer.typeName === trailTypeName)) {
        const properties: Record<string, unknown> = JSON.parse(String(answer.properties));
        const props = camelCased(properties) as Record<string, unknown>;
        const urn = String(props.arn);
        trails.set(urn, {
            type: "aws-native:cloudtrail:Trail",
            name: String(props.trailName),
            urn,
            props: { ...props, region: answer.region },
            propertyDependencies: {},
        });
    }
    return [...trails.values()];
}

/** CloudFormation writes `IsLogging`, aws-native writes `isLogging`; nothing else differs in these properties. */
function camelCased(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(camelCased);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key.charAt(0).toLowerCase() + key.slice(1), camelCased(inner)]),
    );
}
