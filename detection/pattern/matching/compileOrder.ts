import type { NumberOperand, OrderTest } from "../syntax";

/** Whether a number stands in the given order to the operand. */
export function compileOrder(
    operator: OrderTest["operator"],
    { value: bound }: NumberOperand,
): (value: number) => boolean {
    switch (operator) {
        case "<":
            return (value) => value < bound;
        case ">":
            return (value) => value > bound;
        case "<=":
            return (value) => value <= bound;
        case ">=":
            return (value) => value >= bound;
    }
}
