import { soundAlarms } from "./soundAlarms";
import { soundDeliveries } from "./soundDeliveries";
import { soundFunctions } from "./soundFunctions";
import { soundPlaces } from "./soundPlaces";
import { soundSources } from "./soundSources";
import { soundSpellings } from "./soundSpellings";
import { soundThroughCloudControl } from "./throughCloudControl";
import type { WorkingStack } from "./workingStack";

export const workingStacks: Readonly<Record<string, WorkingStack>> = {
    ...soundDeliveries,
    ...soundFunctions,
    ...soundSources,
    ...soundThroughCloudControl,
    ...soundSpellings,
    ...soundAlarms,
    ...soundPlaces,
};
