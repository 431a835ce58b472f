import { type Control, companionAlarm, type Deployment, knownValue, parsedObject } from "../../detection";
import { isoSecond } from "../render/clock";
import { watchedAccounts } from "./runAccounts";
import { guardsOf } from "./runGuards";
import type { SentEvent } from "./sentEvent";

const minute = 60_000;

/** For a control whose samples tell no time at all: nine o'clock on a Monday morning, always the same one. */
const defaultStart = Date.UTC(2026, 2, 2, 9);

/** The control's samples, and others that only an alarm beside it counts. */
export const eventsFor = (control: Control, deployment: Deployment): SentEvent[] => [
    ...sampleEvents(control),
    ...guardSampleEvents(deployment, control),
    ...accountSampleEvents(deployment, control),
];

/**
 * The sample events of a control at the times that their records tell, which are always the same: two rehearsals of
 * one stack print the same. A sample that is no record comes a minute after the one before it.
 */
export function sampleEvents({ samples }: Pick<Control, "samples">): SentEvent[] {
    let time = defaultStart - minute;
    return samples.map(({ title, note, message }) => {
        time = recordedTime(message) ?? time + minute;
        return { happenedAt: new Date(time), title, note, message };
    });
}

function recordedTime(message: string): number | undefined {
    const time = Date.parse(String(parsedObject(message)?.eventTime));
    return Number.isNaN(time) ? undefined : time;
}

/**
 * The sign-ins that a guard of the deployment counts and the control's own samples leave out. Other samples of guards
 * are calls that change the path, which none does in a drill unless it is asked to.
 */
function guardSampleEvents(deployment: Deployment, control: Control): SentEvent[] {
    const present = new Set(guardsOf(deployment, control));
    const samples = control.companions
        .map((companion) => companionAlarm(control, companion))
        .flatMap(({ name, watches }) => (present.has(name) && watches.kind === "events" ? watches.samples : []));
    const others = samples.filter(({ counted, name }) => counted && !control.samples.some((own) => own.name === name));
    return sampleEvents({
        samples: others.filter(({ message }) => message.includes('"eventType":"AwsConsoleSignIn"')),
    });
}

/** No more are sent to an alarm that waits for more. */
const mostEvents = 10;

/**
 * Events of the control in each account that has an alarm of its own in a deployment, as many as raise that alarm: the
 * control's samples are all of one other account. They come after those, a minute apart from account to account.
 */
function accountSampleEvents(deployment: Deployment, control: Control): SentEvent[] {
    const samples = sampleEvents(control);
    const [sample] = sampleEvents({ samples: control.samples.filter(({ counted }) => counted) });
    const end = Math.max(...samples.map(({ happenedAt }) => happenedAt.getTime()));
    if (sample === undefined) {
        return [];
    }
    return watchedAccounts(deployment, control).flatMap(({ account, alarm }, index) => {
        const happenedAt = new Date(end + (index + 1) * 60_000);
        const event: SentEvent = {
            happenedAt,
            title: `${sample.title}, in account ${account}`,
            message: inAccount(sample.message, account, happenedAt),
        };
        return Array.from({ length: Math.min(mostEvents, knownValue(alarm.threshold) ?? 1) }, () => event);
    });
}

function inAccount(message: string, account: string, happenedAt: Date): string {
    const record = JSON.parse(message);
    return JSON.stringify({
        ...record,
        userIdentity: { ...record.userIdentity, accountId: account },
        eventTime: isoSecond(happenedAt),
        recipientAccountId: account,
    });
}
