import { unknown, unknownAlarm } from "../../detection";

/** Any alarm at all: what its message surely says is what the message of every alarm says. */
export const anyAlarm = unknownAlarm({ id: "alarm", label: "alarm", account: unknown(), region: unknown() });
