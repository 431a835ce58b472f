import type { Alarm } from "../deployment/alarm";
import { compareParts } from "../deployment/place";
import { absent, known, knownValue } from "../deployment/value";
import type { HopJudgement } from "./HopJudgement";

/** The metric of another account reaches the alarm only through a link of the two accounts, which is in neither. */
export function judgeOtherAccount(
    { account, region, metricAccount }: Alarm,
    thing: string,
    judgement: HopJudgement,
): void {
    const source = knownValue(metricAccount ?? absent);
    if (source !== undefined && compareParts(account, known(source)) === "different") {
        judgement.cannotTell("ALARM_NOT_SIMULATED", {
            observed: `The ${thing} watches a metric of the account ${source}, and whether that account shares its metrics is out of sight here.`,
            wanted: `The account ${source} must share them with the account ${knownValue(account)} (CloudWatch cross-account observability).`,
            remedy: `Check it in the account ${source}: aws oam list-links --region ${knownValue(region) ?? "REGION"} shows a link with AWS::CloudWatch::Metric.`,
        });
    }
}

/** What a live account says of an alarm that CloudWatch cannot evaluate (DescribeAlarms, CloudWatch API reference). */
export function judgeEvaluation(
    { evaluationState = absent, stateReason = absent }: Alarm,
    thing: string,
    judgement: HopJudgement,
): void {
    const state = knownValue(evaluationState);
    const text = {
        observed:
            `CloudWatch does not evaluate the ${thing}: its evaluation state is ${state}. ${knownValue(stateReason) ?? ""}`.trim(),
        wanted: "An alarm that is not evaluated is never raised and tells nobody.",
        remedy: `Mend what the state reason names, and put the ${thing} again (npx pulumi up --refresh for an alarm of a stack).`,
    };
    if (state === "EVALUATION_ERROR") {
        judgement.breaks("ALARM_NOT_EVALUATED", text);
    } else if (state === "EVALUATION_FAILURE") {
        judgement.cannotTell("ALARM_NOT_EVALUATED", {
            ...text,
            remedy: "Ask again in some minutes: the fault is the service's, not the alarm's.",
        });
    }
}

/**
 * An alarm that ignores percentiles of few samples keeps its state over a single one ("Percentile-based CloudWatch alarms
 * and low data samples", CloudWatch user guide).
 */
export function judgeLowSampleCount(
    { statistic, evaluateLowSampleCountPercentiles: treatment = absent }: Alarm,
    thing: string,
    judgement: HopJudgement,
): void {
    if (!/^p\d/.test(knownValue(statistic) ?? "")) {
        return;
    }
    judgement.whenKnown(treatment, "evaluateLowSampleCountPercentiles", thing, (known) => {
        if (known === "ignore") {
            judgement.breaks("ALARM_CANNOT_FIRE", {
                observed: `The ${thing} takes a percentile and ignores periods of few samples: evaluateLowSampleCountPercentiles is ignore.`,
                wanted: "One failed sign-in is one sample, and must raise the alarm.",
                remedy: `Set statistic: "Sum" on the ${thing} in place of the percentile.`,
            });
        }
    });
}
