/** A composite alarm's rule ("Create a composite alarm", CloudWatch user guide), as far as states decide it. */
export interface CompositeRule {
    /** Names or ARNs of the alarms that it mentions, each once. */
    readonly alarms: readonly string[];
    /** Whether the rule holds while the given alarms are in ALARM and all others in OK. */
    readonly holds: (isInAlarm: AlarmTest) => boolean;
}

type AlarmTest = (alarm: string) => boolean;
type Condition = (isInAlarm: AlarmTest) => boolean;

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
        return conditions && ((states) => conditions.some((holds) => holds(states)));
    }

    private allOf(depth: number): Condition | undefined {
        const conditions = this.sequence("AND", () => this.single(depth));
        return conditions && ((states) => conditions.every((holds) => holds(states)));
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
            return condition && ((states) => !condition(states));
        }
        if (this.take("(")) {
            const condition = this.anyOf(depth + 1);
            return this.take(")") ? condition : undefined;
        }
        const word = this.next()?.toUpperCase();
        switch (word) {
            case "TRUE":
            case "FALSE":
                return () => word === "TRUE";
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
        const [, digits, percent] = (this.take("(") && /^(\d+)(%?)$/.exec(this.next() ?? "")) || [];
        const state = this.take(",") ? this.next()?.toUpperCase() : undefined;
        const alarms = this.take(",") ? this.alarmList() : undefined;
        if (digits === undefined || state === undefined || alarms === undefined || !this.take(")")) {
            return undefined;
        }
        const wanted = percent === "%" ? Math.ceil((Number(digits) * alarms.length) / 100) : Number(digits);
        const conditions = alarms.map((alarm) => isIn(state, alarm));
        return (states) => conditions.filter((holds) => holds(states)).length >= wanted;
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

function isIn(state: string, alarm: string): Condition {
    switch (state) {
        case "ALARM":
            return (isInAlarm) => isInAlarm(alarm);
        case "OK":
            return (isInAlarm) => !isInAlarm(alarm);
        default:
            return () => false;
    }
}
