import type { Selector, SelectorStep } from "../syntax";

/** Prints a selector such as `$.a.b[0].['any key']`. */
export function printSelector(selector: Selector): string {
    return `$${selector.map(printStep).join("")}`;
}

function printStep(step: SelectorStep): string {
    switch (step.kind) {
        case "property":
            return /^[A-Za-z0-9_-]+$/.test(step.name) ? `.${step.name}` : `.['${step.name}']`;
        case "index":
            return `[${step.index}]`;
        case "anyElement":
            return "[*]";
        case "anyMember":
            return ".*";
    }
}
