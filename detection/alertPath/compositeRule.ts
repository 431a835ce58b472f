/** A composite alarm's rule ("Create a composite alarm", CloudWatch user guide), as far as states decide it. */
export interface CompositeRule {
    /** Names or ARNs of the alarms that it mentions, each once. */
    readonly alarms: readonly string[];
    /** Whether the rule holds while the given alarms are in ALARM and all others in OK. */
    readonly holds: (isInAlarm: (alarm: string) => boolean) => boolean;
}

type Condition = (isInAlarm: (alarm: string) => boolean) => boolean;

/** Undefined for a text that is no rule. Nesting is limited, as a rule of 10,240 characters allows anything else. */
export function parseCompositeRule(text: string): CompositeRule | undefined {
    const tokens = text.match(/"(?:[^"\\]|\\.)*"|[(),]|[^\s(),"]+/g) ?? [];
    const alarms = new Set<string>();
    let position = 0;
    const next = (): string | undefined => tokens[position];
    const take = (token: string): boolean => {
        const isNext = next()?.toUpperCase() === token;
        position += isNext ? 1 : 0;
        return isNext;
    };

    function anyOf(depth: number): Condition | undefined {
        return sequence("OR", allOf, (conditions, states) => conditions.some((holds) => holds(states)), depth);
    }

    function allOf(depth: number): Condition | undefined {
        return sequence("AND", single, (conditions, states) => conditions.every((holds) => holds(states)), depth);
    }

    function sequence(
        operator: string,
        read: (depth: number) => Condition | undefined,
        combine: (conditions: readonly Condition[], states: (alarm: string) => boolean) => boolean,
        depth: number,
    ): Condition | undefined {
        const conditions: Condition[] = [];
        do {
            const condition = read(depth);
            if (condition === undefined) {
                return undefined;
            }
            conditions.push(condition);
        } while (take(operator));
        return (states) => combine(conditions, states);
    }

    function single(depth: number): Condition | undefined {
        if (depth > 100) {
            return undefined;
        }
        if (take("NOT")) {
            const condition = single(depth + 1);
            return condition && ((states) => !condition(states));
        }
        if (take("(")) {
            const condition = anyOf(depth + 1);
            return condition && take(")") ? condition : undefined;
        }
        if (take("TRUE") || take("FALSE")) {
            const isTrue = tokens[position - 1]?.toUpperCase() === "TRUE";
            return () => isTrue;
        }
        if (take("AT_LEAST")) {
            return atLeast();
        }
        for (const state of ["ALARM", "OK", "INSUFFICIENT_DATA"]) {
            if (take(state)) {
                const [alarm, ...more] = alarmList() ?? [];
                return alarm === undefined || more.length > 0 ? undefined : isIn(state, alarm);
            }
        }
        return undefined;
    }

    /** `AT_LEAST(M, STATE, (a, b, …))`, where M is a count or a percentage. */
    function atLeast(): Condition | undefined {
        const count = take("(") ? next() : undefined;
        position += 1;
        const [, digits, percent] = /^(\d+)(%?)$/.exec(count ?? "") ?? [];
        const state = take(",") ? next()?.toUpperCase() : undefined;
        position += 1;
        const listed = take(",") ? alarmList() : undefined;
        if (digits === undefined || state === undefined || listed === undefined || !take(")")) {
            return undefined;
        }
        const wanted = percent === "%" ? Math.ceil((Number(digits) * listed.length) / 100) : Number(digits);
        const conditions = listed.map((alarm) => isIn(state, alarm));
        return (states) => conditions.filter((holds) => holds(states)).length >= wanted;
    }

    function alarmList(): readonly string[] | undefined {
        const listed: string[] = [];
        if (!take("(")) {
            return undefined;
        }
        do {
            const token = next();
            if (token === undefined || /^[(),]$/.test(token)) {
                return undefined;
            }
            position += 1;
            listed.push(token.startsWith('"') ? token.slice(1, -1).replace(/\\(.)/g, "$1") : token);
        } while (take(","));
        for (const alarm of listed) {
            alarms.add(alarm);
        }
        return take(")") ? listed : undefined;
    }

    const rule = anyOf(0);
    return rule === undefined || position < tokens.length ? undefined : { alarms: [...alarms], holds: rule };
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
