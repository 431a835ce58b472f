import type { Control } from "../../controls/control";
import type { Alarm } from "./deployment";
import { guardOfAlarm } from "./guardOfAlarm";
import { knownValue } from "./value";

/**
 * What an alarm notices beside a control's own, by its name, before which a prefix can stand: the name of a guard, or
 * the number of the one account that it watches. Undefined if it is neither, or has no known name.
 */
export function besideControl(alarm: Pick<Alarm, "name">, { metricName }: Control): string | undefined {
    const [, beginning, account] = /^(.*)-(\d{12})$/s.exec(knownValue(alarm.name) ?? "") ?? [];
    return guardOfAlarm(alarm) ?? (beginning?.endsWith(metricName) ? account : undefined);
}
