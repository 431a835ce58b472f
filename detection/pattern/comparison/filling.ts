import type { EventNode } from "./EventNode";
import { shortest } from "./shortest";
import type { ValueConstraint } from "./ValueConstraint";
import type { WitnessValue } from "./valueTest";

/** A place filled in: its JSON, and what fills the places below it. */
export interface Filling {
    readonly json: string;
    readonly value: WitnessValue;
    readonly parts: readonly (readonly [EventNode, Filling])[];
}

/** Everything that may fill a place, as far as the place above has to know. */
export interface Possibilities {
    readonly absent: boolean;
    /** The shortest filling, and the shortest other than null. */
    readonly any: Filling | undefined;
    readonly notNull: Filling | undefined;
    readonly isNullPossible: boolean;
}

/** The shortest array for a place, or undefined if none can be there. */
export function arrayFilling(
    node: EventNode,
    below: ReadonlyMap<EventNode, Possibilities>,
    constraint: ValueConstraint,
): Filling | undefined {
    const mayLackNull = constraint.allows({ kind: "container", hasNull: false });
    const mayHoldNull = constraint.allows({ kind: "container", hasNull: true });
    const isObject = [...node.members.values(), ...node.strangerMembers.values()].some(
        (child) => !below.get(child)?.absent,
    );
    if (isObject || !(mayLackNull || mayHoldNull)) {
        return undefined;
    }
    const lengths = Array.from({ length: node.elements.length + 1 }, (_, length) => length);
    return shortest(lengths.map((length) => arrayOfLength(node, below, length, { mayLackNull, mayHoldNull })));
}

/** An array with the first `length` named elements; elements that no selector names come after all named ones. */
function arrayOfLength(
    node: EventNode,
    below: ReadonlyMap<EventNode, Possibilities>,
    length: number,
    { mayLackNull, mayHoldNull }: { mayLackNull: boolean; mayHoldNull: boolean },
): Filling | undefined {
    const mayLack = (child: EventNode) => below.get(child)?.absent;
    const isFull = length === node.elements.length;
    const strangers = [...node.strangerElements.values()];
    const left = [...node.elements.slice(length), ...(isFull ? [] : strangers)];
    if (!left.every(mayLack)) {
        return undefined;
    }
    const filled = [...node.elements.slice(0, length), ...strangers.filter((child) => !mayLack(child))];
    const parts: [EventNode, Filling][] = [];
    for (const child of filled) {
        const filling = mayHoldNull ? below.get(child)?.any : below.get(child)?.notNull;
        if (!filling) {
            return undefined;
        }
        parts.push([child, filling]);
    }
    if (mayLackNull) {
        return arrayOf(parts);
    }
    const spare = isFull ? strangers.filter(mayLack) : [];
    const withNull = [
        ...parts.map(([child]) => ({ child, parts: parts.map((part) => (part[0] === child ? nullAt(child) : part)) })),
        ...spare.map((child) => ({ child, parts: [...parts, nullAt(child)] })),
    ];
    return shortest(
        withNull.filter(({ child }) => below.get(child)?.isNullPossible).map((each) => arrayOf(each.parts)),
    );
}

function nullAt(node: EventNode): readonly [EventNode, Filling] {
    return [node, { json: "null", value: { kind: "null" }, parts: [] }];
}

function arrayOf(parts: readonly (readonly [EventNode, Filling])[]): Filling {
    const hasNull = parts.some(([, { value }]) => value.kind === "null");
    return { json: `[${parts.map(([, { json }]) => json).join()}]`, value: { kind: "container", hasNull }, parts };
}
