import { minuteText } from "../render/wording";
import type { ArchiveMinutes, SettingRun } from "./runSetting";

/** What a person must know of a run beside its figures: full sentences. */
export function runRemarks({ timeline }: SettingRun, { fromMinute }: ArchiveMinutes): string[] {
    return timeline === undefined || timeline.fromMinute <= fromMinute
        ? []
        : [
              `The alarm is run from ${minuteText(timeline.fromMinute)} on: the archive begins at ${minuteText(fromMinute)}, which is longer ago than a run can be long.`,
          ];
}
