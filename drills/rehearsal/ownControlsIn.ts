import type { OwnControl } from "../../detection";
import type { RecordedResource } from "./recordedStack";

/** The definitions of a team's own controls, by slug, that the program has handed to its monitors. */
export function ownControlsIn(resources: readonly RecordedResource[]): Readonly<Record<string, OwnControl>> {
    const handed = resources
        .filter(({ type }) => type === "foundations-monitor:index:FoundationsMonitor")
        .map(({ inputs: { ownControls = {} } }) => ownControls as Record<string, OwnControl>);
    return Object.assign({}, ...handed);
}
