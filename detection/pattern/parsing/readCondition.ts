import type { Condition } from "../syntax";
import type { PatternReader } from "./PatternReader";

/** What stands between one pair of parentheses: alternatives, each a list of conditions joined by `&&`. */
interface Group<Test> {
    readonly openedAt: number;
    readonly alternatives: Condition<Test>[][];
}

/**
 * Reads tests joined by `&&`, `||` and parentheses, up to one of the `terminators` or the end of the text.
 *
 * Keeps its own stack: a pattern may consist of nothing but opening parentheses.
 */
export function readCondition<Test>(reader: PatternReader, readTest: () => Test, terminators: string): Condition<Test> {
    const open: Group<Test>[] = [];
    let group: Group<Test> = { openedAt: reader.position, alternatives: [[]] };
    for (;;) {
        reader.skipBlanks();
        const openedAt = reader.position;
        if (reader.accept("(")) {
            open.push(group);
            group = { openedAt, alternatives: [[]] };
            continue;
        }
        add(group, readTest());
        reader.skipBlanks();
        while (reader.next === ")") {
            const outer = open.pop();
            if (outer === undefined) {
                reader.fail("This ) closes nothing", "Remove it, or add the ( that it belongs to.");
            }
            reader.position += 1;
            remarkMixture(reader, group);
            add(outer, joined(group));
            group = outer;
            reader.skipBlanks();
        }
        if (reader.accept("||")) {
            group.alternatives.push([]);
        } else if (!reader.accept("&&")) {
            if (!reader.isAtEnd && !terminators.includes(reader.next)) {
                failBetweenTests(reader, terminators);
            }
            if (open.length > 0) {
                reader.fail("This ( is never closed", "Add the ) that it needs.", group.openedAt);
            }
            remarkMixture(reader, group);
            return joined(group);
        }
    }
}

/** Official texts have made this mistake: the last tests were to narrow all alternatives, and narrow one. */
function remarkMixture<Test>(reader: PatternReader, { openedAt, alternatives }: Group<Test>): void {
    if (alternatives.length > 1 && alternatives.some((conditions) => conditions.length > 1)) {
        reader.remark(
            "Here && and || stand side by side, and && binds tighter: put parentheses round what belongs together.",
            openedAt,
        );
    }
}

function add<Test>(group: Group<Test>, condition: Condition<Test>): void {
    group.alternatives.at(-1)?.push(condition);
}

function joined<Test>(group: Group<Test>): Condition<Test> {
    return joinedBy(
        "anyOf",
        group.alternatives.map((conditions) => joinedBy("allOf", conditions)),
    );
}

function joinedBy<Test>(kind: "allOf" | "anyOf", conditions: readonly Condition<Test>[]): Condition<Test> {
    const [only] = conditions;
    return conditions.length === 1 && only !== undefined ? only : { kind, conditions };
}

const wordOperators: Readonly<Record<string, string>> = { AND: "&&", OR: "||" };

function failBetweenTests(reader: PatternReader, terminators: string): never {
    const word = reader.peekWord();
    const operator = wordOperators[word.toUpperCase()];
    if (operator !== undefined) {
        reader.fail(`"${word}" does not join tests in a filter pattern`, `Write ${operator} in its place.`);
    }
    if (reader.next === "&" || reader.next === "|") {
        const twice = reader.next.repeat(2);
        reader.fail(`A single ${reader.next} is not an operator`, `Write ${twice}.`);
    }
    if (reader.next === "$" || reader.next === "(") {
        reader.fail("Two tests stand side by side", "Join them with && or ||.");
    }
    const wanted = [...terminators].join(" or ");
    reader.fail(`${describeNext(reader)} cannot follow a test; expected &&, || or ${wanted}`);
}

const describeNext = (reader: PatternReader): string => `"${reader.peekWord() || reader.next}"`;
