/** A stretch of minutes, first and last included. */
export interface Stretch {
    readonly fromMinute: number;
    readonly toMinute: number;
}

/**
 * The stretches of a long run in which something happens, each with a few quiet minutes around it. Two that are close
 * become one: cutting less than half an hour of quiet out of a time line hides more than it saves.
 *
 * @param minutes at which something happens, in any order.
 */
export function activeStretches(minutes: readonly number[], whole: Stretch): Stretch[] {
    const stretches: { fromMinute: number; toMinute: number }[] = [];
    for (const minute of [...minutes].sort((one, other) => one - other)) {
        const last = stretches.at(-1);
        if (last !== undefined && minute - last.toMinute <= quietMinutes) {
            last.toMinute = minute;
        } else {
            stretches.push({ fromMinute: minute, toMinute: minute });
        }
    }
    return stretches.map(({ fromMinute, toMinute }) => ({
        fromMinute: Math.max(whole.fromMinute, fromMinute - marginMinutes),
        toMinute: Math.min(whole.toMinute, toMinute + marginMinutes),
    }));
}

const marginMinutes = 3;
const quietMinutes = 30;
