import type { Control } from "../control";
import { consoleAuthenticationFailures } from "./consoleAuthenticationFailures";

/** Every control that this project knows, by slug. */
export const controls: Readonly<Record<string, Control>> = {
    [consoleAuthenticationFailures.slug]: consoleAuthenticationFailures,
};
