import { consoleAuthenticationFailures } from "./consoleAuthenticationFailures";
import type { Control } from "./control";

/** Every control that this project knows, by slug. */
export const controls: Readonly<Record<string, Control>> = {
    [consoleAuthenticationFailures.slug]: consoleAuthenticationFailures,
};
