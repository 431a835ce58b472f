import type { Budget } from "./Budget";
import type { EventNode } from "./EventNode";
import { arrayFilling, type Filling, type Possibilities } from "./filling";
import { shortest } from "./shortest";
import type { ValueConstraint, WrittenValue } from "./ValueConstraint";
import type { WitnessValue } from "./valueTest";

/** What is asked of each place; nothing of those that are not listed. */
export type Constraints = ReadonlyMap<EventNode, ValueConstraint>;

/** An event, and what stands at each place of it. */
export interface WitnessModel {
    readonly event: string;
    valueOf(place: EventNode): WitnessValue;
}

/** What filling a place costs, compared with reading one character in a search for a text. */
const stepsPerPlace = 4;

const absent: WitnessValue = { kind: "absent" };

/**
 * The shortest event that meets constraints on its places. The places below one place are independent of each other
 * once it is settled whether that is a scalar, an object or an array, so the shortest whole is made of shortest parts.
 */
export class ShortestEvent {
    constructor(
        private readonly constraints: Constraints,
        private readonly unconstrained: ValueConstraint,
        private readonly budget: Budget,
    ) {}

    public find(root: EventNode): WitnessModel | undefined {
        const filling = objectFilling(root, this.below(root));
        if (!filling) {
            return undefined;
        }
        const values = new Map<EventNode, WitnessValue>();
        collectValues(filling, values);
        return { event: filling.json, valueOf: (node) => values.get(node) ?? absent };
    }

    private constraintOf(node: EventNode): ValueConstraint {
        return this.constraints.get(node) ?? this.unconstrained;
    }

    private below(node: EventNode): Map<EventNode, Possibilities> {
        return new Map(node.children.map((child) => [child, this.possibilities(child)]));
    }

    private possibilities(node: EventNode): Possibilities {
        this.budget.spend(stepsPerPlace);
        const constraint = this.constraintOf(node);
        const below = this.below(node);
        const nothingBelow = [...below.values()].every((child) => child.absent);
        const containers = [
            constraint.allows({ kind: "container", hasNull: false }) ? objectFilling(node, below) : undefined,
            arrayFilling(node, below, constraint),
        ];
        const scalars = nothingBelow ? constraint.shortestScalars(this.budget) : undefined;
        const scalar = (written: WrittenValue | undefined): Filling | undefined => written && { ...written, parts: [] };
        return {
            absent: nothingBelow && constraint.allows(absent),
            any: shortest([scalar(scalars?.any), ...containers]),
            notNull: shortest([scalar(scalars?.notNull), ...containers]),
            isNullPossible: nothingBelow && constraint.allows({ kind: "null" }),
        };
    }
}

function objectFilling(node: EventNode, below: ReadonlyMap<EventNode, Possibilities>): Filling | undefined {
    if (![...node.elements, ...node.strangerElements.values()].every((child) => below.get(child)?.absent)) {
        return undefined;
    }
    const parts: [EventNode, Filling][] = [];
    const json: string[] = [];
    for (const [name, child] of [...node.members, ...namedStrangers(node)]) {
        const possible = below.get(child);
        if (possible?.absent) {
            continue;
        }
        if (!possible?.any) {
            return undefined;
        }
        parts.push([child, possible.any]);
        json.push(`${JSON.stringify(name)}:${possible.any.json}`);
    }
    return { json: `{${json.join()}}`, value: { kind: "container", hasNull: false }, parts };
}

/** Names for members that no selector names. */
function namedStrangers(node: EventNode): [string, EventNode][] {
    if (node.strangerMembers.size === 0) {
        return [];
    }
    const names = [..."abcdefghijklmnopqrstuvwxyz"].flatMap((letter) => [letter, `other-${letter}`]);
    const free = names.filter((name) => !node.members.has(name)).sort((a, b) => a.length - b.length);
    return [...node.strangerMembers.values()].map((child, i) => [free[i] ?? `other-${i}`, child]);
}

function collectValues({ parts }: Filling, values: Map<EventNode, WitnessValue>): void {
    for (const [node, filling] of parts) {
        values.set(node, filling.value);
        collectValues(filling, values);
    }
}
