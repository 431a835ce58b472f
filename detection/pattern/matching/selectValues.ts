import { isObject } from "../../json";
import { isWildcard, type Selector, type SelectorStep } from "../syntax";

/** The values that a selector reaches in an event: none if the field is absent, several behind a wildcard. */
export function selectValues(root: unknown, selector: Selector): readonly unknown[] {
    let values: readonly unknown[] = [root];
    for (const step of selector) {
        const reached: unknown[] = [];
        for (const value of values) {
            takeStep(value, step, reached);
        }
        values = reached;
    }
    return values;
}

function takeStep(value: unknown, step: SelectorStep, reached: unknown[]): void {
    if (isObject(value)) {
        if (step.kind === "property" && Object.hasOwn(value, step.name)) {
            reached.push(value[step.name]);
        } else if (isWildcard(step)) {
            appendAll(reached, Object.values(value));
        }
    } else if (Array.isArray(value)) {
        if (step.kind === "index" && step.index < value.length) {
            reached.push(value[step.index]);
        } else if (isWildcard(step)) {
            appendAll(reached, value);
        }
    }
}

/** Not `push(...values)`: an event may hold more elements than a call may have arguments. */
function appendAll(reached: unknown[], values: readonly unknown[]): void {
    for (const value of values) {
        reached.push(value);
    }
}
