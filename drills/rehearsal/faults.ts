import { alarmFaults } from "./faults/alarmFaults";
import type { Faults } from "./faults/fault";
import { filterFaults } from "./faults/filterFaults";
import { queueFaults } from "./faults/queueFaults";
import { subscriptionFaults } from "./faults/subscriptionFaults";
import { topicFaults } from "./faults/topicFaults";
import { trailFaults } from "./faults/trailFaults";

/** Every fault that `--break` knows, by name, in the order of the hops. */
export const faults: Faults = {
    ...trailFaults,
    ...filterFaults,
    ...alarmFaults,
    ...topicFaults,
    ...subscriptionFaults,
    ...queueFaults,
};
