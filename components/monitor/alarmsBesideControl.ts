import type * as pulumi from "@pulumi/pulumi";
import { AccountAlarms, type AccountAlarmsArgs } from "../alarms/AccountAlarms";
import { SignInGuards, type SignInGuardsArgs } from "../alarms/SignInGuards";
import type { ConsoleSignInFailureMonitorArgs } from "./ConsoleSignInFailureMonitorArgs";

/** ARNs of alarms by the names that the settings have for them; absent where the settings ask for none. */
export interface AlarmsBesideControl {
    readonly guardAlarmArns?: pulumi.Output<{ [guard: string]: string }>;
    readonly accountAlarmArns?: pulumi.Output<{ [account: string]: string }>;
}

/** The alarms of a monitor beside the benchmark's own: those of its guards, and those of single accounts. */
export function alarmsBesideControl(
    name: string,
    { guards, accounts }: ConsoleSignInFailureMonitorArgs,
    monitor: Omit<SignInGuardsArgs, "guards"> & Omit<AccountAlarmsArgs, "accounts">,
    opts: pulumi.ComponentResourceOptions,
): AlarmsBesideControl {
    const { coversOrganization, metricName, ...ofAccounts } = monitor;
    return {
        guardAlarmArns: isAnySet(guards)
            ? new SignInGuards(`${name}-guards`, { ...monitor, guards }, opts).alarmArns
            : undefined,
        accountAlarmArns: isAnySet(accounts)
            ? new AccountAlarms(`${name}-accounts`, { ...ofAccounts, accounts }, opts).alarmArns
            : undefined,
    };
}

const isAnySet = <Args extends object>(args: Args | undefined): args is Args =>
    Object.values(args ?? {}).some((arg) => arg !== undefined);
