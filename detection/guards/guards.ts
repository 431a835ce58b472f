import { burst } from "./burst";
import type { Guard, GuardName } from "./guard";
import { heartbeat } from "./heartbeat";
import { identityCenter } from "./identityCenter";
import { missedFailures } from "./missedFailures";
import { roleSwitching } from "./roleSwitching";
import { signInWithoutMfa } from "./signInWithoutMfa";
import { tamper } from "./tamper";

/** Every guard of the console sign-in control, by the name that settings have for it. */
export const guards: Readonly<Record<GuardName, Guard>> = {
    heartbeat,
    tamper,
    missedFailures,
    identityCenter,
    roleSwitching,
    signInWithoutMfa,
    burst,
};
