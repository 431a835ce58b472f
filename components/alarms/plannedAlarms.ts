import type * as pulumi from "@pulumi/pulumi";
import {
    burstAlarm,
    type Control,
    companionAlarm,
    consoleAuthenticationFailures,
    detailsAlarm,
    type FurtherAlarm,
    heartbeat,
    memberAccountAlarm,
    tamper,
    tunedAlarm,
} from "../../detection";
import { pathPart } from "../settings/quoted";
import type { DetailsArgs, EventAlarmArgs } from "./AlarmArgs";
import type { ControlArgs } from "./ControlArgs";
import type { FurtherAlarmsArgs, HeartbeatArgs, MemberAccountArgs } from "./FurtherAlarmsArgs";
import { controlNamed, detailsOf, type MonitoredControl } from "./monitoredControls";

/** What asks for alarms beside the benchmark's. */
interface FurtherAlarmSettings
    extends Pick<FurtherAlarmsArgs, "benchmark" | "ownControls" | "accounts" | "pathGuards"> {
    readonly monitored: readonly MonitoredControl<ControlArgs>[];
}

/** An alarm beside the benchmark's that settings ask for. */
export interface PlannedAlarm {
    /** Where its settings stand, such as `controls.root-usage.burst`. */
    readonly setting: string;
    readonly alarm: FurtherAlarm;
    readonly given: EventAlarmArgs & HeartbeatArgs & DetailsArgs;
    /** The control beside whose pair it stands; none for those that watch the path. */
    readonly control?: Control;
    readonly runbookUrl?: pulumi.Input<string>;
    /** The account that it is about, where it is about one. */
    readonly member?: { readonly name: string; readonly account: string };
}

/** Every alarm beside the benchmark's that settings ask for: of the controls in their order, of accounts, of the path. */
export function plannedAlarms({
    monitored,
    benchmark,
    ownControls,
    accounts = {},
    pathGuards = {},
}: FurtherAlarmSettings): PlannedAlarm[] {
    const { heartbeat: silence, tamper: changes } = pathGuards;
    return [
        ...monitored.flatMap(ofControl),
        ...Object.entries(accounts).flatMap(([name, account]) =>
            ofAccount(name, account, (slug) => controlNamed(slug, benchmark, ownControls)),
        ),
        ...(silence === undefined ? [] : [{ setting: "pathGuards.heartbeat", alarm: heartbeat, given: silence }]),
        ...(changes === undefined
            ? []
            : [
                  {
                      setting: "pathGuards.tamper",
                      alarm: tamper(monitored.map(({ control }) => control.metricName)),
                      given: changes,
                  },
              ]),
    ];
}

function ofControl({ control, args }: MonitoredControl<ControlArgs>): PlannedAlarm[] {
    const { burst, companions = {}, tuned, runbookUrl } = args;
    const plan = <Given extends PlannedAlarm["given"]>(
        setting: string,
        given: Given | undefined,
        alarmOf: (given: Given) => FurtherAlarm,
    ): PlannedAlarm[] =>
        given === undefined
            ? []
            : [{ setting: `controls.${control.slug}.${setting}`, alarm: alarmOf(given), given, control, runbookUrl }];
    return [
        ...plan("burst", burst, () => burstAlarm(control)),
        ...plan("tuned", tuned, ({ exclude }) => tunedAlarm(control, exclude)),
        ...control.companions.flatMap((companion) =>
            plan(`companions.${companion.slug}`, companions[companion.slug], () => companionAlarm(control, companion)),
        ),
        ...plan("details", detailsOf(args.details), (details) => detailsAlarm(control, details)),
    ];
}

/** The controls that have an alarm for an account which names none. */
export const controlsOfAccounts = [consoleAuthenticationFailures.slug];

function ofAccount(
    name: string,
    given: MemberAccountArgs,
    find: (slug: string) => Control | undefined,
): PlannedAlarm[] {
    const { account, controls = controlsOfAccounts } = given;
    return controls
        .flatMap((slug) => find(slug) ?? [])
        .map((control) => ({
            setting: `accounts.${pathPart(name)}`,
            alarm: memberAccountAlarm(control, account),
            given,
            control,
            member: { name, account },
        }));
}
