import { callOf } from "../callOf";
import { didYouMean } from "../didYouMean";
import { InputError } from "../InputError";
import { alarmFaults } from "./faults/alarmFaults";
import type { Fault, Faults } from "./faults/fault";
import { filterFaults } from "./faults/filterFaults";
import { subscriptionFaults } from "./faults/subscriptionFaults";
import { topicFaults } from "./faults/topicFaults";
import { trailFaults } from "./faults/trailFaults";
import type { RehearsedStack } from "./rehearsedStack";

/** Every fault that `--break` knows, by name, in the order of the hops. */
export const faults: Faults = {
    ...trailFaults,
    ...filterFaults,
    ...alarmFaults,
    ...topicFaults,
    ...subscriptionFaults,
};

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
