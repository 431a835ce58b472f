import type { AlarmSettings } from "./settings";

/** An alarm as far as its notifications show it. */
export interface NotifyingAlarm {
    readonly name: string;
    readonly description?: string;
    readonly arn: string;
    /** 12 digits. */
    readonly account: string;
    /** Such as `eu-north-1`. */
    readonly region: string;
    readonly settings: AlarmSettings;
    readonly metricName: string;
    readonly metricNamespace: string;
    /** Name to value. Default: none. */
    readonly dimensions?: Readonly<Record<string, string>>;
    readonly unit?: string;
    /** ARNs. */
    readonly alarmActions: readonly string[];
    /** ARNs. Default: none. */
    readonly okActions?: readonly string[];
    /** ARNs. Default: none. */
    readonly insufficientDataActions?: readonly string[];
}
