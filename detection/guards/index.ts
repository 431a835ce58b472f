export { heartbeat, silenceAlarm } from "./heartbeat";
export { minutesToSilenceAlarm } from "./minutesToSilenceAlarm";
export { tamper } from "./tamper";
