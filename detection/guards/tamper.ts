import { alertPathChanges } from "../controls/alertPathChanges";
import { eventAlarm } from "./eventAlarm";
import type { Guard } from "./guard";
import { tamperSamples } from "./tamperSamples";

/** Every name that this project gives to an alarm or a filter holds this text, whatever prefix goes before it. */
const ours = '"*ConsoleSignin*"';

/** Whoever silences the alarm first signs in unseen afterwards. */
export const tamper: Guard = {
    slug: "tamper",
    happening: "An alarm, filter, topic, subscription, key or trail that alerts depend on was changed or removed.",
    reason: "Whoever silences the alarm can sign in unseen afterwards. A deployment of your own counts as well.",
    alarmName: "ConsoleSigninTamper",
    watches: {
        kind: "events",
        // Changes to alarms and filters are common, so those count only where they concern ours.
        pattern: alertPathChanges(ours),
        samples: tamperSamples,
    },
    alarm: eventAlarm,
};
