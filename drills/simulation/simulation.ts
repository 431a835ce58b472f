import type { AlarmHistory, AlarmNotification, AlertPathReport } from "../../detection";
import type { SignIn } from "./describeRecord";
import type { DrillSpan } from "./runAlarm";

/** A drill that has been run: what became of every event, and who was told. Minutes count from the Unix epoch. */
export interface Drill extends DrillSpan {
    /** How long CloudTrail took to deliver every event. */
    readonly delayMinutes: number;
    /** The alert path, hop by hop. */
    readonly path: AlertPathReport;
    /** In the order in which they happened. */
    readonly events: readonly DrilledEvent[];
    /** The filter that counted them; absent if the path has none whose pattern is known. */
    readonly filter?: { readonly label: string; readonly pattern: string };
    /** The alarm of the path, minute by minute; absent if there is none, or none that can be run. */
    readonly alarm?: AlarmHistory & { readonly name: string };
    /** One for each change of state that somebody was told of, in order. */
    readonly notifications: readonly Notification[];
    /** The guards of the deployment that count log events, minute by minute. */
    readonly guards: readonly GuardRun[];
    /** The alarms of the deployment for single accounts of an organization, minute by minute. */
    readonly accounts: readonly AccountRun[];
    /** The guards of the deployment that have nothing to report, of events that reach the log group. */
    readonly quietGuards: readonly string[];
    /** What the control's log alarm sends, in order; absent if there is none, or none that can be run. */
    readonly details?: readonly DetailsMessage[];
    /** The calls that broke the path, in the order in which they happened. */
    readonly changes: readonly NoticedChange[];
    /** Who notices that the log group receives nothing any more; absent where silence is not the trouble. */
    readonly silence?: readonly SilenceNotice[];
    /** What finds that the alert is lost when somebody runs it; absent where nothing was broken on purpose. */
    readonly foundBy?: readonly Check[];
    /** How many subscriptions the deployment has, but for those of topics that guards alone notify. */
    readonly subscriptionCount: number;
    readonly outcome: DrillOutcome;
}

/** What a person can run to find a broken path: the pack over the refreshed state, or the verification of the account. */
export type Check = "policy analyze" | "verify";

export type DrillOutcome =
    /** The alarm was raised, and at least one subscriber heard of it. */
    | "told"
    /** The path is broken. */
    | "lost"
    /** A value of the path is not known, so that nobody can say. */
    | "cannot tell yet"
    /** The path holds, and none of the events is one that it counts. */
    | "no event counted"
    /** The path holds and events were counted, yet not as many as the alarm asks for. */
    | "alarm not raised";

export interface DrilledEvent extends SignIn {
    /** The minute in which it happened. */
    readonly minute: number;
    /** The minute in which it reached the log group, if it did. */
    readonly deliveredMinute: number;
    readonly counted: boolean;
    /** Why it is not counted, such as `$.errorMessage is absent`; absent if it is counted. */
    readonly reason?: string;
    /** What a person should know of an event of this kind. */
    readonly note?: string;
    /** The guards whose filters count it; absent if none does. */
    readonly countedBy?: readonly string[];
}

/** An alarm beside the path over a drill. */
interface FurtherRun extends AlarmHistory {
    readonly name: string;
    /** Who is told when it is raised. */
    readonly recipients: readonly Recipient[];
}

/** The alarm of a guard over a drill. */
export interface GuardRun extends FurtherRun {
    readonly guard: string;
}

/** The alarm for one account of an organization over a drill. */
export interface AccountRun extends FurtherRun {
    /** 12 digits. */
    readonly account: string;
    /** One for each change of state that somebody was told of, in order. */
    readonly notifications: readonly Notification[];
}

/** What a log alarm sends when it goes to ALARM. */
export interface DetailsMessage {
    /** The minute at whose end the query ran. */
    readonly minute: number;
    /** Who, and from where, where each source has a message of its own. */
    readonly source?: string;
    /** What the query lists, which mails alone carry. */
    readonly rows: readonly EventRow[];
    /** Subject and body of the mail, without the footer that SNS adds. */
    readonly subject: string;
    readonly text: string;
    readonly recipients: readonly Recipient[];
}

/** A row of a query: the values of an event by the names of the columns, but for those that it does not have. */
export type EventRow = Readonly<Record<string, string>>;

/** A call that broke the path, and the guards that notice it. */
export interface NoticedChange {
    /** Name of the call, such as `DisableAlarmActions`. */
    readonly call: string;
    /** The minute in which it happened. */
    readonly minute: number;
    /** False where the trail may stop before it delivers the record of the call. */
    readonly isDeliveryCertain: boolean;
    readonly noticedBy: readonly ChangeNotice[];
    /** Guards that the deployment does not have, and that would notice it. */
    readonly wouldBeNoticedBy: readonly string[];
}

/** A guard that goes to ALARM because of a change. */
export interface ChangeNotice {
    readonly guard: string;
    readonly alarm: string;
    /** The minute at whose end it is in ALARM. */
    readonly minute: number;
    readonly recipients: readonly Recipient[];
}

/** The messages that go out when the alarm changes its state; `message.NewStateValue` says to which. */
export interface Notification extends AlarmNotification {
    /** The minute at whose end the state changed. */
    readonly minute: number;
    readonly recipients: readonly Recipient[];
}

/** What an alarm makes of a log group that has fallen silent. */
export interface SilenceNotice extends Pick<ChangeNotice, "alarm" | "recipients"> {
    /** Whole minutes from the last log event until the alarm is in ALARM. */
    readonly minutesToAlarm: number;
}

/** A subscriber, as far as it may be shown. */
export interface Recipient {
    readonly name: string;
    readonly protocol: string;
    /** Masked where it can be secret; absent if it is not known. */
    readonly endpoint?: string;
    /** Whether the message comes without SNS's envelope. */
    readonly isRaw: boolean;
    /** Whether somebody has to confirm the subscription before anything arrives. */
    readonly mustConfirm: boolean;
}
