import type { Outcome } from "../verifyAccount";

/** What happened when the alarm was raised on purpose. */
export interface FireDrill {
    /** `told` if CloudWatch notified the topic; `lost` if it could not, or if the pattern counts other events. */
    readonly outcome: Outcome;
    readonly region: string;
    /** Name of the alarm that was raised. */
    readonly alarm: string;
    readonly patternTest: PatternTest;
    readonly action: ActionResult;
    readonly putBack: PutBack;
    /** Empty where nothing was raised. */
    readonly deliveries: readonly Delivery[];
}

/** What the service itself makes of the control's sample events under the deployed pattern. */
export type PatternTest =
    | { readonly state: "agrees"; readonly events: number }
    /** One sentence for each event that is counted wrongly. */
    | { readonly state: "differs"; readonly problems: readonly string[] }
    | { readonly state: "not known"; readonly reason: string };

/** What became of the alarm's notification, as its history tells. */
export type ActionResult =
    | { readonly state: "succeeded" }
    | { readonly state: "failed"; readonly reason: string }
    | { readonly state: "not known"; readonly reason: string };

export type PutBack =
    /** The alarm was not raised. */
    | { readonly state: "not needed" }
    | { readonly state: "put back"; readonly to: string }
    /** CloudWatch has judged the alarm again in the meantime, and its word counts. */
    | { readonly state: "left to CloudWatch"; readonly found: string }
    | { readonly state: "failed"; readonly reason: string; readonly command: string };

export interface Delivery {
    /** With the endpoint masked. */
    readonly label: string;
    /** As far as AWS tells: a clause. */
    readonly fate: string;
}
