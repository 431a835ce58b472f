import type { GuardName } from "../../guards/guard";
import { guards } from "../../guards/guards";
import type { Alarm } from "./deployment";
import { knownValue } from "./value";

/** Which guard an alarm is, by its name, before which a prefix can stand; undefined if it is none, or has no known name. */
export function guardOfAlarm({ name }: Pick<Alarm, "name">): GuardName | undefined {
    const alarmName = knownValue(name);
    const names = Object.keys(guards) as GuardName[];
    return alarmName === undefined ? undefined : names.find((guard) => alarmName.endsWith(guards[guard].alarmName));
}
