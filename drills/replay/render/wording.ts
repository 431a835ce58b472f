import type { Ink } from "../../render/ink";
import { visibleText } from "../../render/visibleText";

/** `2026-03-02 09:00:17`, in UTC. */
export const moment = (time: number): string =>
    Number.isNaN(time) ? "?" : new Date(time).toISOString().slice(0, 19).replace("T", " ");

/** A minute since the Unix epoch, as `2026-03-02 09:06`. */
export const minuteText = (minute: number): string => moment(minute * 60_000).slice(0, 16);

/** Of a list that was cut, how much is left. */
export const moreLines = (left: number, ink: Ink): string[] =>
    left > 0 ? [ink.dim(`… and ${left} more; --full lists them`)] : [];

/** Paths of a command line in a sentence. */
export const pathsText = (paths: readonly string[]): string =>
    visibleText(paths.map((path) => (path === "-" ? "standard input" : path)).join(" "));

/** `33.1 MB`. */
export function sizeText(bytes: number): string {
    const units = ["B", "kB", "MB", "GB", "TB"];
    const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
    return `${(bytes / 1000 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`;
}
