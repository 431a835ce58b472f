import type { AwsCalls, AwsOperation } from "../aws/AwsCalls";
import { askAws } from "../aws/askAws";
import { explainRefusal } from "../aws/explainRefusal";
import type { Outcome, Verification } from "../verifyAccount";
import { readActions } from "./alarmActions";
import { deliveriesOf } from "./deliveriesOf";
import type { DrillTarget } from "./drillTarget";
import type { ActionResult, FireDrill, PatternTest, PutBack } from "./fireDrill";
import { putStateBack } from "./putStateBack";
import { testPattern } from "./testPattern";

export interface DrillOptions {
    /** Ends the waiting; the state is put back all the same. */
    readonly signal: AbortSignal;
    /** Rejects when the signal is given. Milliseconds. */
    readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Milliseconds between looks at the alarm's history, and how many looks: about a minute together. */
const pause = 2_000;
const looks = 30;

/**
 * Tests the deployed pattern, raises the alarm, waits until CloudWatch has notified the topic, and puts the state back
 * whatever happens in between. The history is read before the alarm is raised, so that nobody is woken up for a drill
 * whose result cannot be seen.
 */
export async function runFireDrill(
    aws: AwsCalls,
    verification: Verification,
    target: DrillTarget,
    options: DrillOptions,
): Promise<FireDrill> {
    const patternTest = await testPattern(aws, target, verification.control.samples);
    const { action, putBack, isRaised } = await ring(aws, target, verification.session.caller, options);
    return {
        outcome: outcomeOf(patternTest, action, putBack),
        region: target.region,
        alarm: target.alarm,
        patternTest,
        action,
        putBack,
        deliveries: isRaised ? deliveriesOf(verification, target, action) : [],
    };
}

async function ring(aws: AwsCalls, target: DrillTarget, caller: string, options: DrillOptions) {
    const { region, alarm } = target;
    const notRung = (reason: string) => ({
        action: { state: "not known", reason } as const,
        putBack: { state: "not needed" } as const,
        isRaised: false,
    });
    const state = await attempt("cloudwatch:DescribeAlarms", region, () => readState(aws, target));
    const past = await attempt("cloudwatch:DescribeAlarmHistory", region, () => readActions(aws, target));
    if (state.value === undefined || past.value === undefined) {
        return notRung(`the alarm was not raised: ${state.refused ?? past.refused}`);
    }
    const [before, known] = [state.value, new Set(past.value.map(({ key }) => key))];
    if (before === "ALARM") {
        return notRung(
            "the alarm is in ALARM already, and notifies on a change of state only: drill again once it is OK",
        );
    }
    if (options.signal.aborted) {
        return notRung("the drill was interrupted before the alarm was raised");
    }
    const reason = `Fire drill of foundations-monitor, started by ${caller}: nothing has happened.`;
    let action: ActionResult;
    try {
        await aws.call("cloudwatch:SetAlarmState", region, {
            AlarmName: alarm,
            StateValue: "ALARM",
            StateReason: reason,
        });
        action = await waitForAction(aws, target, known, options);
    } catch (error) {
        const refusal = explainRefusal(error, "cloudwatch:SetAlarmState", region);
        if (["permission missing", "denied", "not available"].includes(refusal.kind)) {
            return notRung(`the alarm was not raised: ${refusal.reason}`);
        }
        action = { state: "not known", reason: refusal.reason };
    }
    // Nothing above returns or throws once the alarm may have been raised: every way leads here.
    return { action, putBack: await putStateBack(aws, target, before, reason), isRaised: true };
}

async function attempt<T>(operation: AwsOperation, region: string, work: () => Promise<T>) {
    try {
        return { value: await work() };
    } catch (error) {
        return { refused: explainRefusal(error, operation, region).reason };
    }
}

/** @throws as {@link askAws}. */
async function readState(aws: AwsCalls, { region, alarm }: DrillTarget): Promise<"OK" | "ALARM" | "INSUFFICIENT_DATA"> {
    const { MetricAlarms = [] } = await askAws(aws, "cloudwatch:DescribeAlarms", region, { AlarmNames: [alarm] });
    if (MetricAlarms[0] === undefined) {
        throw Object.assign(new Error(`There is no alarm ${alarm}.`), { name: "ResourceNotFound" });
    }
    return MetricAlarms[0].StateValue ?? "INSUFFICIENT_DATA";
}

/** Never rejects: whoever waits has an alarm to put back. */
async function waitForAction(
    aws: AwsCalls,
    target: DrillTarget,
    known: ReadonlySet<string>,
    { signal, sleep }: DrillOptions,
): Promise<ActionResult> {
    let trouble = "";
    for (let look = 0; look < looks; look++) {
        try {
            const entries = await readActions(aws, target);
            const fresh = entries.filter(({ key, resource = target.topicArn }) => {
                return !known.has(key) && resource === target.topicArn;
            });
            const found = fresh.find(({ result }) => result.state !== "not known");
            if (found !== undefined) {
                return found.result;
            }
        } catch (error) {
            trouble = `: ${explainRefusal(error, "cloudwatch:DescribeAlarmHistory", target.region).reason}`;
        }
        try {
            await sleep(pause, signal);
        } catch {
            return { state: "not known", reason: "the drill was interrupted" };
        }
    }
    const seconds = (pause * looks) / 1_000;
    return { state: "not known", reason: `the alarm's history shows no action within ${seconds} seconds${trouble}` };
}

/** An alarm that stays raised notifies nobody of what happens next. */
function outcomeOf(pattern: PatternTest, action: ActionResult, putBack: PutBack): Outcome {
    if (pattern.state === "differs" || action.state === "failed") {
        return "lost";
    }
    return action.state === "succeeded" && putBack.state !== "failed" ? "told" : "cannot tell yet";
}
