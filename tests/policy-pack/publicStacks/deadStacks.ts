import { deadAlarms } from "./deadAlarms";
import { deadDeliveries } from "./deadDeliveries";
import { deadFunctions } from "./deadFunctions";
import { deadSources } from "./deadSources";
import { deadSpellings } from "./deadSpellings";
import type { DeadStack } from "./deadStack";
import { deadThroughCloudControl } from "./throughCloudControl";

export const deadStacks: Readonly<Record<string, DeadStack>> = {
    ...deadSources,
    ...deadAlarms,
    ...deadDeliveries,
    ...deadFunctions,
    ...deadSpellings,
    ...deadThroughCloudControl,
};
