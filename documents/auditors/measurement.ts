import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What an auditor and `npm run verify` said of one account each, side by side. `npm run test:auditors` holds it. */
export interface Measurement {
    /** Day of the last measurement, such as `2026-11-30`. */
    readonly measuredOn: string;
    /** Of the auditor and of the emulator that both looked at. */
    readonly versions: { readonly prowler: string; readonly moto: string };
    /** The sound account first, under the name of no fault; then each fault in the order of the hops. */
    readonly rows: readonly MeasuredRow[];
}

export interface MeasuredRow {
    /** As `--break` names it; empty for the sound account. */
    readonly fault: string;
    /** Prowler's status: `PASS`, `FAIL` or `MANUAL`. */
    readonly prowler: string;
    /** What verify says: `told`, `lost` or `cannot tell yet`. */
    readonly verify: string;
    /** The hop at which verify loses the alert; empty where it does not. */
    readonly lostAt: string;
    /** Codes of its findings. */
    readonly codes: readonly string[];
}

export const measurementFile = join(__dirname, "measured.json");

export const readMeasurement = (): Measurement => JSON.parse(readFileSync(measurementFile, "utf8"));

/** Prowler's check of the control, by the name that `prowler --check` takes. */
export const prowlerCheck = "cloudwatch_log_metric_filter_authentication_failures";

/** Faults that no account of the emulator can have, and why. */
export const faultsNotMade: Readonly<Record<string, string>> = {
    muted: "moto has no mute rules",
    "not-confirmed": "moto confirms every subscription at once",
};
