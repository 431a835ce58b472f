import { grouped } from "../../grouped";
import { listedFew } from "../../pattern/wording/sentence";
import type { DeployedResource } from "../deployment/deployedResource";
import type { Deployment } from "../deployment/deployment";
import { isOnePlace, placeKey } from "../deployment/place";
import { knownValue, type Value } from "../deployment/value";
import { indexLogGroups, isOneLogGroup } from "../lookup/indexLogGroups";
import type { FindingCode } from "../report/findingCodes";
import type { Hop } from "../report/hops";
import { doubted, type Step } from "../report/path";
import type { Finding } from "../report/report";

type Named = DeployedResource & { readonly name: Value<string> };

interface Kind {
    readonly hop: Hop;
    readonly code: FindingCode;
    /** In the plural. */
    readonly things: string;
    /** Where names are unique. */
    readonly where: string;
}

const filters: Kind = {
    hop: "filter",
    code: "FILTER_OVERWRITTEN",
    things: "metric filters",
    where: "on one log group",
};
const alarms: Kind = { hop: "alarm", code: "ALARM_OVERWRITTEN", things: "alarms", where: "in one account and Region" };
const topics: Kind = { hop: "topic", code: "TOPIC_OVERWRITTEN", things: "topics", where: "in one account and Region" };

/**
 * Doubts the steps of resources that share their name in one place with another resource of the deployment: AWS takes
 * them for one, and whichever is deployed later overwrites the other without a word. A live account has none, and a
 * name or a place that is not known doubles nothing.
 */
export function judgeDoubles(deployment: Deployment): (step: Step) => Step {
    const logGroups = indexLogGroups(deployment);
    const doubts = new Map<DeployedResource, Finding>([
        ...findDoubles(filters, deployment.metricFilters, (filter) => {
            const target = logGroups.resolve(filter.logGroup, filter);
            return target && isOneLogGroup(target) ? target.key : undefined;
        }),
        ...findDoubles(alarms, deployment.alarms, keyOfPlace),
        ...findDoubles(topics, deployment.topics, keyOfPlace),
    ]);
    if (doubts.size === 0) {
        return (step) => step;
    }
    return (step) => {
        const doubt = step.resource && doubts.get(step.resource);
        return doubt?.hop === step.hop ? doubted(step, doubt) : step;
    };
}

const keyOfPlace = (resource: Named): string | undefined => (isOnePlace(resource) ? placeKey(resource) : undefined);

/** A finding for each resource whose name another one has as well. */
function findDoubles<T extends Named>(
    kind: Kind,
    resources: readonly T[],
    keyOf: (resource: T) => string | undefined,
): (readonly [T, Finding])[] {
    return groups(resources, ({ name }) => knownValue(name) || undefined)
        .flatMap((namesakes) => groups(namesakes, keyOf))
        .flatMap((doubles) => {
            const finding = describe(kind, doubles);
            return doubles.map((double) => [double, { ...finding, resource: double.id }] as const);
        });
}

/** The resources that share a key with another one, key by key. */
const groups = <T extends Named>(
    resources: readonly T[],
    keyOf: (resource: T) => string | undefined,
): (readonly T[])[] =>
    [...grouped(resources, (resource) => [keyOf(resource) ?? []].flat()).values()].filter((group) =>
        group.some(({ id }) => id !== group[0]?.id),
    );

function describe({ hop, code, things, where }: Kind, doubles: readonly Named[]): Finding {
    const name = JSON.stringify(doubles[0] && knownValue(doubles[0].name));
    return {
        code,
        hop,
        observed: `The ${things} ${listedFew(labels(doubles))} have one name, ${name}, ${where}: whichever is deployed later overwrites the other, and takes it along when it is destroyed.`,
        wanted: "Each must have a name of its own.",
        remedy: "Give one of them another name; of two monitors of this program, set namePrefix on one.",
    };
}

/** What people call them; where that is one name too, their ids. In an order of their own. */
function labels(doubles: readonly Named[]): string[] {
    const byId = new Map(doubles.map(({ id, label }) => [id, label]));
    const areToldApart = new Set(byId.values()).size === byId.size;
    return (areToldApart ? [...byId.values()] : [...byId.keys()]).sort().map((name) => `"${name}"`);
}
