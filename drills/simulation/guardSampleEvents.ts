import { type Control, companionAlarm, type Deployment } from "../../detection";
import { guardsOf } from "./runGuards";
import { sampleEvents } from "./sampleEvents";
import type { SentEvent } from "./sentEvent";

/**
 * The sign-ins that a guard of the deployment counts and the control's own samples leave out. Other samples of guards
 * are calls that change the path, which none does in a drill unless it is asked to.
 */
export function guardSampleEvents(deployment: Deployment, control: Control): SentEvent[] {
    const present = new Set(guardsOf(deployment, control));
    const samples = control.companions
        .map((companion) => companionAlarm(control, companion))
        .flatMap(({ name, watches }) => (present.has(name) && watches.kind === "events" ? watches.samples : []));
    const others = samples.filter(({ counted, name }) => counted && !control.samples.some((own) => own.name === name));
    return sampleEvents({
        samples: others.filter(({ message }) => message.includes('"eventType":"AwsConsoleSignIn"')),
    });
}
