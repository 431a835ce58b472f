import { type Control, type OwnControl, ownControl } from "../../detection";
import type { RecordedResource } from "./recordedStack";

/** The controls of a team's own that the program has handed to its monitor. */
export function ownControlsIn(resources: readonly RecordedResource[]): Control[] {
    return resources
        .filter(({ type }) => type === "foundations-monitor:index:FoundationsMonitor")
        .flatMap(({ inputs: { ownControls = {} } }) =>
            Object.entries(ownControls as Record<string, OwnControl>).map(([slug, own]) => ownControl(slug, own)),
        );
}
