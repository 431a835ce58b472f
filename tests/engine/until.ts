import { setTimeout as pause } from "node:timers/promises";

/** Waits until the condition holds, looking often. Throws after the given milliseconds, a minute by default. */
export async function until(what: string, condition: () => boolean, milliseconds = 60_000): Promise<void> {
    for (const end = Date.now() + milliseconds; !condition(); await pause(50)) {
        if (Date.now() > end) {
            throw new Error(`Waited ${milliseconds / 1000} seconds for ${what}.`);
        }
    }
}
