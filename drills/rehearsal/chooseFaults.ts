import { callOf } from "../callOf";
import { didYouMean } from "../didYouMean";
import { InputError } from "../InputError";
import { faults } from "./faults";
import type { Fault } from "./faults/fault";
import type { RehearsedStack } from "./rehearsedStack";

/** @throws {InputError} if a name is not one of `faults`. */
export function findFaults(names: readonly string[]): Fault[] {
    return names.map((name) => {
        const fault = Object.hasOwn(faults, name) ? faults[name] : undefined;
        if (fault === undefined) {
            throw new InputError(
                `'${name}' is no fault that can be rehearsed.${didYouMean(name, Object.keys(faults))} ${callOf("rehearse")} --list-faults names them.`,
            );
        }
        return fault;
    });
}

/** @throws {InputError} if the stack has nothing that could break like this. */
export const withFaults = (stack: RehearsedStack, chosen: readonly Fault[]): RehearsedStack =>
    chosen.reduce((spoilt, { spoil }) => spoil(spoilt), stack);
