import { type Answer, allOf, answerOf, anyOf, not } from "../../iam";

/** A composite alarm's rule ("Create a composite alarm", CloudWatch user guide), as far as states decide it. */
export interface CompositeRule {
    /** Names or ARNs of the alarms that it mentions, each once. */
    readonly alarms: readonly string[];
    /**
     * Whether the rule holds while the given alarms are in ALARM and all others in OK. `cannot tell` where AT_LEAST
     * decides: how it rounds a percentage is not documented.
     */
    readonly holds: Condition;
}

type AlarmTest = (alarm: string) => boolean;
type Condition = (isInAlarm: AlarmTest) => Answer;

/** Undefined for a text that is no rule, or that nests deeper than anybody writes. */
export function parseCompositeRule(text: string): CompositeRule | undefined {
    const reader = new RuleReader(text);
    const holds = reader.rule();
    return holds && { alarms: [...reader.alarms], holds };
}

const deepest = 100;

/** Reads by descent; every method leaves undefined behind where the text does not fit, and the reading ends. */
class RuleReader {
    public readonly alarms = new Set<string>();
    private readonly tokens: readonly string[];
    private position = 0;

    public constructor(text: string) {
        this.tokens = text.match(/"(?:[^"\\]|\\.)*"|[(),]|[^\s(),"]+/g) ?? [];
    }

    public rule(): Condition | undefined {
        const condition = this.anyOf(0);
        return this.position === this.tokens.length ? condition : undefined;
    }

    private anyOf(depth: number): Condition | undefined {
        const conditions = this.sequence("OR", () => this.allOf(depth));
        return conditions && ((states) => anyOf(conditions.map((holds) => holds(states))));
    }

    private allOf(depth: number): Condition | undefined {
        const conditions = this.sequence("AND", () => this.single(depth));
        return conditions && ((states) => allOf(conditions.map((holds) => holds(states))));
    }

    private sequence<T>(separator: string, read: () => T | undefined): readonly T[] | undefined {
        const items: T[] = [];
        do {
            const item = read();
            if (item === undefined) {
                return undefined;
            }
            items.push(item);
        } while (this.take(separator));
        return items;
    }

    private single(depth: number): Condition | undefined {
        if (depth > deepest) {
            return undefined;
        }
        if (this.take("NOT")) {
            const condition = this.single(depth + 1);
            return condition && ((states) => not(condition(states)));
        }
        if (this.take("(")) {
            const condition = this.anyOf(depth + 1);
            return this.take(")") ? condition : undefined;
        }
        const word = this.next()?.toUpperCase();
        switch (word) {
            case "TRUE":
            case "FALSE":
                return () => answerOf(word === "TRUE");
            case "AT_LEAST":
                return this.atLeast();
            case "ALARM":
            case "OK":
            case "INSUFFICIENT_DATA": {
                const [alarm, ...more] = this.alarmList() ?? [];
                return alarm === undefined || more.length > 0 ? undefined : isIn(word, alarm);
            }
            default:
                return undefined;
        }
    }

    /** What follows AT_LEAST: `(M, STATE, (a, b, …))`, where M is a count or a percentage. */
    private atLeast(): Condition | undefined {
        const isCount = this.take("(") && /^\d+%?$/.test(this.next() ?? "") && this.take(",");
        const isState = isCount && /^(ALARM|OK|INSUFFICIENT_DATA)$/i.test(this.next() ?? "") && this.take(",");
        return isState && this.alarmList() && this.take(")") ? () => "cannot tell" : undefined;
    }

    private alarmList(): readonly string[] | undefined {
        const alarms = this.take("(") ? this.sequence(",", () => this.alarm()) : undefined;
        return this.take(")") ? alarms : undefined;
    }

    private alarm(): string | undefined {
        const token = this.next();
        if (token === undefined || /^[(),]$/.test(token)) {
            return undefined;
        }
        const alarm = token.startsWith('"') ? token.slice(1, -1).replace(/\\(.)/g, "$1") : token;
        this.alarms.add(alarm);
        return alarm;
    }

    private next(): string | undefined {
        this.position += 1;
        return this.tokens[this.position - 1];
    }

    private take(token: string): boolean {
        const isNext = this.tokens[this.position]?.toUpperCase() === token;
        this.position += isNext ? 1 : 0;
        return isNext;
    }
}

function isIn(state: "ALARM" | "OK" | "INSUFFICIENT_DATA", alarm: string): Condition {
    return (isInAlarm) => answerOf(state !== "INSUFFICIENT_DATA" && isInAlarm(alarm) === (state === "ALARM"));
}
