import { type DeployedResource, named } from "../deployment/deployedResource";
import type { Deployment } from "../deployment/deployment";
import type { Value } from "../deployment/value";
import type { TopicIndex, TopicTarget } from "./indexByArn";

/** What the actions of an alarm lead to. */
export type ResolveActions = (actions: Value<readonly Value<string>[]>) => readonly TopicTarget[];

/**
 * Finds what the actions of an alarm lead to. A preview knows no ARN, but where all that a list is computed from are
 * functions and the like, and each unknown element has one of them to itself, no topic is among them.
 */
export function indexActions(deployment: Deployment, topics: TopicIndex): ResolveActions {
    const { functions = [], queues, otherActions = [] } = deployment;
    const described = (kind: string, resources: readonly DeployedResource[]) =>
        resources.map((resource): [string, string] => [resource.id, `the ARN of ${named(kind, resource)}`]);
    const notTopics = new Map([
        ...described("function", functions),
        ...described("queue", queues),
        ...described("resource", otherActions),
    ]);

    return (actions) => {
        if (actions.state !== "known") {
            return actions.state === "unknown" ? topics.resolve(actions) : [];
        }
        const sources = [
            ...new Set(actions.value.flatMap((action) => (action.state === "unknown" ? action.from : []))),
        ];
        const others = sources.flatMap((id) => notTopics.get(id) ?? []);
        const count = actions.value.filter(({ state }) => state === "unknown").length;
        if (others.length < sources.length || count > sources.length) {
            return actions.value.flatMap((action) => topics.resolve(action));
        }
        return [
            ...actions.value.filter(({ state }) => state === "known").flatMap((action) => topics.resolve(action)),
            ...others.map((text): TopicTarget => ({ kind: "something else", text })),
        ];
    };
}
