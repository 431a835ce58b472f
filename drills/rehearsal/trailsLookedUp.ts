import { capitalised, uncapitalised } from "../../detection";
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

/** The answer of Cloud Control that describes a trail as `trailsLookedUp` gives it: the way back. */
export const cloudControlProperties = ({ props }: StackResource): string =>
    JSON.stringify(withKeys(props, capitalised));

/** CloudFormation writes `IsLogging`, aws-native writes `isLogging`; nothing else differs in these properties. */
const camelCased = (value: unknown): unknown => withKeys(value, uncapitalised);

/** The same with other keys, all the way down. */
export function withKeys(value: unknown, spelling: (key: string) => string): unknown {
    if (Array.isArray(value)) {
        return value.map((inner) => withKeys(inner, spelling));
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [spelling(key), withKeys(inner, spelling)]));
}
