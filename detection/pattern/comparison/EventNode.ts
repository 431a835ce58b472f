import type { Selector } from "../syntax";

/** Larger indexes would make events of unreadable length; nobody selects the hundredth element of a log event. */
const largestIndex = 99;

/**
 * A place in an event that a selector of the compared patterns reaches, with the places below it. As an object it has
 * members, as an array elements. Strangers are members or elements that no selector names: one for each test behind a
 * wildcard is enough, since a test asks for at most one value that passes.
 */
export class EventNode {
    public readonly members = new Map<string, EventNode>();
    public readonly elements: EventNode[] = [];
    public readonly strangerMembers = new Map<string, EventNode>();
    public readonly strangerElements = new Map<string, EventNode>();

    /**
     * The places that a selector reaches from here; those that do not exist yet are made.
     *
     * @param owner the test for which strangers are made behind a wildcard. Undefined: all strangers made so far.
     * @returns undefined if the selector holds an index that is too large.
     */
    public select(selector: Selector, owner?: string): readonly EventNode[] | undefined {
        let nodes: readonly EventNode[] = [this];
        for (const step of selector) {
            if (step.kind === "index" && step.index > largestIndex) {
                return undefined;
            }
            nodes = nodes.flatMap((node) => node.take(step, owner));
        }
        return nodes;
    }

    private take(step: Selector[number], owner: string | undefined): readonly EventNode[] {
        switch (step.kind) {
            case "property":
                return [made(this.members, step.name)];
            case "index":
                return [this.element(step.index)];
            case "anyMember":
            case "anyElement":
                return [
                    ...this.elements,
                    ...this.members.values(),
                    ...strangers(this.strangerElements, owner),
                    ...strangers(this.strangerMembers, owner),
                ];
        }
    }

    /** Makes an element that no selector names, for `IS NULL`, which counts an array that contains null. */
    public addStrangerElement(owner: string): void {
        made(this.strangerElements, owner);
    }

    /** Everything below this place, one level down. */
    public get children(): readonly EventNode[] {
        return [
            ...this.members.values(),
            ...this.elements,
            ...this.strangerMembers.values(),
            ...this.strangerElements.values(),
        ];
    }

    private element(index: number): EventNode {
        while (this.elements.length <= index) {
            this.elements.push(new EventNode());
        }
        return this.elements[index] ?? this;
    }
}

function strangers(nodes: Map<string, EventNode>, owner: string | undefined): readonly EventNode[] {
    return owner === undefined ? [...nodes.values()] : [made(nodes, owner)];
}

function made(nodes: Map<string, EventNode>, key: string): EventNode {
    const node = nodes.get(key) ?? new EventNode();
    nodes.set(key, node);
    return node;
}
