import type { ValueTest } from "../matching/compileValueTest";
import type { Budget } from "./Budget";
import { regexMachine } from "./regexMachine";
import type { TextRequirement } from "./shortestText";
import { type TextMachine, textMachine } from "./TextMachine";
import type { ValueLiteral } from "./valueTest";

/**
 * What tests ask of a JSON string. A regex that cannot be read is left out, which the budget remembers: check it later.
 *
 * @returns undefined if no string at all fulfils them.
 */
export function textRequirements(literals: readonly ValueLiteral[], budget: Budget): TextRequirement[] | undefined {
    const requirements: TextRequirement[] = [];
    for (const { test, holds } of literals) {
        if (test.kind !== "text" && test.kind !== "number" && test.kind !== "regex") {
            if (holds) {
                return undefined;
            }
            continue;
        }
        const equal = holds === (test.operator === "=");
        const machine = machines.get(test) ?? machineOf(test);
        machines.set(test, machine);
        if (!machine) {
            budget.leaveOpen(`The regex %${test.kind === "regex" ? test.regex.source : ""}% cannot be compared.`);
            continue;
        }
        requirements.push({ machine, holds: equal });
    }
    return requirements;
}

const machines = new WeakMap<ValueTest, TextMachine | undefined>();

function machineOf(test: Extract<ValueTest, { kind: "text" | "number" | "regex" }>): TextMachine | undefined {
    switch (test.kind) {
        case "text":
            return textMachine(test.text);
        case "number":
            return textMachine({ literal: test.number.text, leadingWildcard: false, trailingWildcard: false });
        case "regex":
            return regexMachine(test.regex.source);
    }
}
