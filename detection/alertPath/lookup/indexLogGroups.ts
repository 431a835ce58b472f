import { parseLogGroupReference } from "../../logGroupReference";
import type { Deployment } from "../deployment/deployment";
import type { LogGroup } from "../deployment/logGroup";
import { comparePlaces, isOnePlace, type Place, placeKey, type Sameness } from "../deployment/place";
import type { Trail } from "../deployment/trail";
import { known, knownValue, sourcesOf, type Value } from "../deployment/value";
import { PlacedIndex } from "./PlacedIndex";

/** What a reference to a log group leads to. */
export interface LogGroupTarget {
    /** Equal for equal references. */
    readonly key: string;
    /** The group, if it is part of the deployment. */
    readonly logGroup?: LogGroup;
    /** Undefined while it is not known. */
    readonly name?: string;
    readonly place: Place;
    /** True if a group of the deployment has the name, and nobody can say whether it is in the same place. */
    readonly mayBeInDeployment: boolean;
}

export interface LogGroupIndex {
    /** Undefined: nobody can say which group is meant. */
    readonly resolve: (reference: Value<string>, owner: Place) => LogGroupTarget | undefined;
    /** The group that a trail delivers to, known or not. */
    readonly ofTrail: (trail: Trail) => LogGroupTarget | undefined;
}

export function indexLogGroups({ logGroups, trails }: Pick<Deployment, "logGroups" | "trails">): LogGroupIndex {
    const byId = new Map(logGroups.map((logGroup) => [logGroup.id, logGroup]));
    const trailsById = new Map(trails.map((trail) => [trail.id, trail]));
    const byName = new PlacedIndex(logGroups, (logGroup) => nameOf(logGroup) ?? []);

    function resolveText(text: string, owner: Place): LogGroupTarget {
        const { name, region, account } = parseLogGroupReference(text);
        const place = {
            region: region === undefined ? owner.region : known(region),
            account: account === undefined ? owner.account : known(account),
        };
        const { here, perhapsHere } = byName.find(name, place);
        const [logGroup] = here;
        const key = JSON.stringify([name, placeKey(place)]);
        return logGroup === undefined
            ? { key, name, place, mayBeInDeployment: perhapsHere.length > 0 }
            : targetOf(logGroup);
    }

    function resolve(reference: Value<string>, owner: Place): LogGroupTarget | undefined {
        if (reference.state === "known") {
            return resolveText(reference.value, owner);
        }
        const sources = [...new Set(sourcesOf(reference))];
        const [group, ...others] = sources.flatMap((id) => byId.get(id) ?? []);
        if (group !== undefined) {
            return others.length > 0 ? undefined : seenFrom(owner, group);
        }
        const [trail, ...more] = sources.flatMap((id) => trailsById.get(id) ?? []);
        return trail === undefined || more.length > 0 ? undefined : ofTrail(trail);
    }

    /** A filter names its group, and the name of a group elsewhere means another group here. */
    function seenFrom(owner: Place, group: LogGroup): LogGroupTarget {
        if (comparePlaces(group, owner) !== "different") {
            return targetOf(group);
        }
        const [name] = nameOf(group) ?? [];
        return name === undefined
            ? { key: JSON.stringify(["namesake", group.id, placeKey(owner)]), place: owner, mayBeInDeployment: false }
            : resolveText(name, owner);
    }

    // A group that is computed from a trail is the trail's own; the trail's can be computed from a group, not further.
    function ofTrail(trail: Trail): LogGroupTarget | undefined {
        if (trail.logGroupArn.state === "known") {
            return resolveText(trail.logGroupArn.value, trail);
        }
        const [group, ...others] = [...new Set(sourcesOf(trail.logGroupArn))].flatMap((id) => byId.get(id) ?? []);
        if (group !== undefined) {
            return others.length > 0 ? undefined : targetOf(group);
        }
        return { key: JSON.stringify(["trail", trail.id]), place: trail, mayBeInDeployment: false };
    }

    return { resolve, ofTrail };
}

const nameOf = ({ name, arn }: LogGroup): [string] | undefined => {
    const [ownName, ownArn] = [knownValue(name), knownValue(arn)];
    return ownName !== undefined ? [ownName] : ownArn === undefined ? undefined : [parseLogGroupReference(ownArn).name];
};

function targetOf(logGroup: LogGroup): LogGroupTarget {
    const [name] = nameOf(logGroup) ?? [];
    return {
        key: JSON.stringify(["group", logGroup.id]),
        logGroup,
        place: logGroup,
        mayBeInDeployment: false,
        ...(name !== undefined && { name }),
    };
}

/** Equal references from a place that nobody knows can lead to several groups of one name. */
export const isOneLogGroup = ({ logGroup, place }: LogGroupTarget): boolean =>
    logGroup !== undefined || isOnePlace(place);

/** Whether two references mean one log group. */
export function compareLogGroups(one: LogGroupTarget, other: LogGroupTarget): Sameness {
    if (one.key === other.key) {
        return "same";
    }
    if (one.logGroup !== undefined && other.logGroup !== undefined) {
        return "different";
    }
    if (one.name === undefined || other.name === undefined) {
        return "cannot tell";
    }
    return one.name === other.name ? comparePlaces(one.place, other.place) : "different";
}
