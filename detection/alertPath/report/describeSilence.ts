import { listed } from "../../pattern/wording/listed";
import type { CauseOfSilence } from "./causesOfSilence";

/** How many alarms a sentence names: an organization can have hundreds of accounts. */
const mostNamed = 5;

/** Which alarms a cause silences, in one sentence; the finding of the cause says why. */
export function describeSilence({ guards }: CauseOfSilence): string {
    const names = guards.slice(0, mostNamed).map(({ label }) => `"${label}"`);
    const others = guards.length - names.length;
    const alarms = `alarm${guards.length === 1 ? "" : "s"} ${listed(others > 0 ? [...names, `${others} more`] : names, "and")}`;
    const tell = guards.length === 1 ? "tells" : "tell";
    return guards[0]?.outcome === "lost"
        ? `The ${alarms} ${tell} nobody.`
        : `Whether the ${alarms} ${tell} anybody cannot be told yet.`;
}
