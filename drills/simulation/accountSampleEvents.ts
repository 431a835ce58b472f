import { type Control, type Deployment, knownValue } from "../../detection";
import { watchedAccounts } from "./runAccounts";
import { sampleEvents } from "./sampleEvents";
import type { SentEvent } from "./sentEvent";

/** No more are sent to an alarm that waits for more. */
const mostEvents = 10;

/**
 * Events of the control in each account that has an alarm of its own in a deployment, as many as raise that alarm: the
 * control's samples are all of one other account. They come after those, a minute apart from account to account.
 */
export function accountSampleEvents(deployment: Deployment, control: Control): SentEvent[] {
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
        eventTime: `${happenedAt.toISOString().slice(0, 19)}Z`,
        recipientAccountId: account,
    });
}
