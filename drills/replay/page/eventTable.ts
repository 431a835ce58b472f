import { visibleText } from "../../render/visibleText";
import type { Sighting } from "../judging/judgeRecord";
import { outcomeOf } from "../render/sightingLines";
import { moment } from "../render/wording";

/** The columns of a table of events. */
export const eventColumns = ["time (UTC)", "user", "address", "Region", "account", "what"];

/** An event as a row of it. */
export function eventRow(sighting: Sighting): string[] {
    const { time, who, from, region, account } = sighting;
    return [moment(time), ...[who, from, region, account, outcomeOf(sighting)].map(shortText)];
}

/** A name of thousands of characters is not read by anybody; --json has it. */
export const shortText = (text: string): string => visibleText(text, 120);
