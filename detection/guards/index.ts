export type { ControlMetric, Guard, GuardedEvents, GuardName, LogGroupIngestion } from "./guard";
export { guards } from "./guards";
export { silenceAlarm } from "./heartbeat";
export { minutesToSilenceAlarm } from "./minutesToSilenceAlarm";
