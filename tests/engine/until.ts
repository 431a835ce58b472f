import { setTimeout as pause } from "node:timers/promises";

/** Waits until the condition holds. Throws after a minute. */
export async function until(what: string, condition: () => boolean): Promise<void> {
    for (const end = Date.now() + 60_000; !condition(); await pause(50)) {
        if (Date.now() > end) {
            throw new Error(`Waited a minute for ${what}.`);
        }
    }
}
