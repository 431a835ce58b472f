import type { Drill } from "../simulation/simulation";
import { alignColumns } from "./alignColumns";

/** What the first message of each alarm for a single account says has happened, and where. */
export function accountLines({ accounts }: Drill, width: number): string[] {
    const rows = accounts.flatMap(({ name, notifications }) => {
        const [first] = notifications.filter(({ message }) => message.NewStateValue === "ALARM");
        const [happening = ""] = first?.message.AlarmDescription?.split("\n") ?? [];
        return first === undefined ? [] : [[`"${name}" says:`, happening]];
    });
    return alignColumns(rows, width);
}
