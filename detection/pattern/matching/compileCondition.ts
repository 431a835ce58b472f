import { type Condition, isGroup } from "../syntax";

/** Whether something satisfies a condition, whose tests are compiled once. */
export function compileCondition<Test extends { readonly kind: string }, Tested>(
    condition: Condition<Test>,
    compileTest: (test: Test) => (tested: Tested) => boolean,
): (tested: Tested) => boolean {
    if (!isGroup(condition)) {
        return compileTest(condition);
    }
    const checks = condition.conditions.map((part) => compileCondition(part, compileTest));
    return condition.kind === "allOf"
        ? (tested) => checks.every((check) => check(tested))
        : (tested) => checks.some((check) => check(tested));
}
