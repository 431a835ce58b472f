import {
    type Alias,
    type Document,
    isAlias,
    isMap,
    isNode,
    isScalar,
    isSeq,
    type Node,
    type YAMLMap,
    type YAMLSeq,
} from "yaml";
import { EngineYamlError } from "./engineText";
import { readScalar, type Scalar } from "./plainScalar";

/** A value of a stack file, as the engine reads it. */
export type EngineValue = Scalar | readonly EngineValue[] | { readonly [key: string]: EngineValue };

/** Values that aliases may expand to. Ten lines of aliases of aliases are billions. */
const mostValues = 100_000;

/** An escape that JSON and YAML 1.2 have and the engine has not. */
const otherEscape = /^(?:[^\\]|\\[^/u]|\\u(?![dD][89a-fA-F]))*\\(?:\/|u[dD][89a-fA-F])/;
const mergeTag = "tag:yaml.org,2002:merge";

/** Decodes the nodes of one document as the engine does. */
export class YamlDecoder {
    /** Collections of which the end has not been read. */
    private readonly open = new Set<Node>();
    private values = 0;
    /** How many collections are open that stand in brackets or braces. */
    private brackets = 0;

    public constructor(
        private readonly document: Document,
        private readonly text: string,
        private readonly placeOf: (offset: number) => string,
    ) {}

    public decode(node: unknown): EngineValue {
        this.values += 1;
        if (this.values > mostValues) {
            throw new EngineYamlError(`its aliases stand for more than ${mostValues.toLocaleString("en")} values`);
        }
        if (isAlias(node)) {
            return this.decode(this.anchored(node));
        }
        if (isNode(node) && /[^\w:-]/.test(node.anchor ?? "")) {
            throw this.refusal("the name of an anchor has another character than a letter, a digit, - and _", node);
        }
        if (isMap(node)) {
            return this.within(node, () => Object.fromEntries(this.entriesOf(node)));
        }
        if (isSeq(node)) {
            return this.within(node, () => node.items.map((item) => this.decode(item)));
        }
        if (!isScalar(node)) {
            return null;
        }
        const isPlain = node.type === undefined || node.type === "PLAIN";
        if (isPlain && this.brackets > 0 && String(node.value).includes("?")) {
            throw this.refusal("a text with a question mark, in braces or brackets, goes in quotes", node);
        }
        const [start = 0, end = 0] = node.range ?? [];
        if (node.type === "QUOTE_DOUBLE" && otherEscape.test(this.text.slice(start, end))) {
            throw this.refusal("the engine knows no \\/ and no half of a character as \\u: write the character", node);
        }
        return readScalar(String(node.value ?? ""), node.tag, isPlain);
    }

    private anchored(alias: Alias): Node {
        const node = alias.resolve(this.document);
        if (node === undefined) {
            // Without its name: it can be a password that begins with an asterisk.
            const place = this.placeOf(alias.range?.[0] ?? 0);
            throw new EngineYamlError(
                `an alias names nothing that is anchored before it ${place}; a text goes in quotes`,
            );
        }
        if (this.open.has(node)) {
            throw new EngineYamlError(`what is anchored as &${alias.source} contains itself (*${alias.source})`);
        }
        return node;
    }

    private refusal(problem: string, node: Node): EngineYamlError {
        return new EngineYamlError(`${problem} ${this.placeOf(node.range?.[0] ?? 0)}`);
    }

    private within<T>(node: YAMLMap | YAMLSeq, read: () => T): T {
        this.open.add(node);
        this.brackets += node.flow === true ? 1 : 0;
        const value = read();
        this.brackets -= node.flow === true ? 1 : 0;
        this.open.delete(node);
        return value;
    }

    /** What is merged in gives way to the map's own keys, and to what is merged before it. */
    private entriesOf(map: YAMLMap): ReadonlyMap<string, EngineValue> {
        const own = new Map<string, EngineValue>();
        const merged: [string, EngineValue][] = [];
        for (const { key, value } of map.items) {
            if (isScalar(key) && key.value === "<<" && (key.tag ?? mergeTag) === mergeTag) {
                merged.push(...this.mergedBy(this.decode(value)));
            } else {
                own.set(this.keyOf(key), this.decode(value));
            }
        }
        for (const [key, value] of merged.filter(([key]) => !own.has(key)).reverse()) {
            own.set(key, value);
        }
        return own;
    }

    private mergedBy(value: EngineValue): [string, EngineValue][] {
        const maps = Array.isArray(value) ? (value as readonly EngineValue[]) : [value];
        return maps.flatMap((map) => {
            if (typeof map !== "object" || map === null || Array.isArray(map)) {
                throw new EngineYamlError("a merge key (<<) is given something else than a map, or a list of maps");
            }
            return Object.entries(map);
        });
    }

    private keyOf(key: unknown): string {
        const value = this.decode(key);
        if (typeof value === "object" && value !== null) {
            throw new EngineYamlError("a map or a list stands in the place of a key");
        }
        return value === null ? "<nil>" : String(value);
    }
}
