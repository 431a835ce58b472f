import { known, unknown } from "../../../../detection";
import { account, arns } from "../compliantDeployment";
import { judges } from "./judgements";

const other = "444455556666";
const theirs = arns.logGroup.replace(account, other);

describe("judgeAlarmInput", () => {
    judges("alarm", [
        {
            title: "a percentile that ignores single events",
            changes: {
                alarm: { statistic: known("p90"), evaluateLowSampleCountPercentiles: known("ignore") },
            },
            findings:
                'ALARM_CANNOT_FIRE alarm: The alarm "failures" takes a percentile and ignores periods of few samples: evaluateLowSampleCountPercentiles is ignore. | One failed sign-in is one sample, and must raise the alarm. | Set statistic: "Sum" on the alarm "failures" in place of the percentile.',
        },
        {
            title: "an alarm that CloudWatch cannot evaluate",
            changes: { alarm: { evaluationState: known("EVALUATION_ERROR") } },
            findings:
                'ALARM_NOT_EVALUATED alarm: CloudWatch does not evaluate the alarm "failures": its evaluation state is EVALUATION_ERROR. | An alarm that is not evaluated is never raised and tells nobody. | Mend what the state reason names, and put the alarm "failures" again (npx pulumi up --refresh for an alarm of a stack).',
        },
        {
            title: "a percentile that counts single events",
            changes: { alarm: { statistic: known("p90"), evaluateLowSampleCountPercentiles: known("evaluate") } },
        },
        {
            title: "an alarm that CloudWatch cannot evaluate, for a reason that it tells",
            changes: { alarm: { evaluationState: known("EVALUATION_ERROR"), stateReason: known("Throttled.") } },
            findings:
                'ALARM_NOT_EVALUATED alarm: CloudWatch does not evaluate the alarm "failures": its evaluation state is EVALUATION_ERROR. Throttled.',
        },
        {
            title: "an alarm that CloudWatch fails to evaluate",
            changes: { alarm: { evaluationState: known("EVALUATION_FAILURE") } },
            outcome: "cannot tell yet",
            remarks:
                "ALARM_NOT_EVALUATED alarm: CloudWatch does not evaluate the alarm \"failures\": its evaluation state is EVALUATION_FAILURE. | An alarm that is not evaluated is never raised and tells nobody. | Ask again in some minutes: the fault is the service's, not the alarm's.",
        },
        {
            title: "an alarm that CloudWatch evaluates in part",
            changes: { alarm: { evaluationState: known("PARTIAL_DATA") } },
        },
        {
            title: "a percentile of which nobody knows whether it ignores single events",
            changes: { alarm: { statistic: known("p90"), evaluateLowSampleCountPercentiles: unknown() } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET alarm: The setting evaluateLowSampleCountPercentiles of alarm "failures" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "another statistic, to which ignored samples mean nothing",
            changes: { alarm: { evaluateLowSampleCountPercentiles: known("ignore") } },
        },
        {
            title: "a metric of another account",
            changes: {
                alarm: { metricAccount: known(other) },
                filter: { account: known(other) },
                trail: {
                    account: known(other),
                    logGroupArn: known(`${theirs}:*`),
                    logGroupRoleArn: known(arns.role.replace(account, other)),
                },
                logGroup: { account: known(other), arn: known(theirs) },
            },
            outcome: "cannot tell yet",
            remarks:
                'ALARM_NOT_SIMULATED alarm: The alarm "failures" watches a metric of the account 444455556666, and whether that account shares its metrics is out of sight here. | The account 444455556666 must share them with the account 111122223333 (CloudWatch cross-account observability). | Check it in the account 444455556666: aws oam list-links --region eu-north-1 shows a link with AWS::CloudWatch::Metric.',
        },
        {
            title: "a metric of another account, and a Region that is not known",
            changes: {
                alarm: { metricAccount: known(other), region: unknown(["provider"]) },
                filter: { account: known(other), region: unknown(["provider"]) },
                topic: { region: unknown(["provider"]) },
            },
            more: { trails: [], logGroups: [] },
            outcome: "cannot tell yet",
            remarks: [
                "trail: TRAIL_OUTSIDE -: No trail that records management events is part of this deployment; the one outside is taken on trust. | A multi-Region trail that is logging must deliver all management events to the filter's log group. | Check it with aws cloudtrail describe-trails, get-trail-status and get-event-selectors.",
                'ALARM_NOT_SIMULATED alarm: The alarm "failures" watches a metric of the account 444455556666, and whether that account shares its metrics is out of sight here. | The account 444455556666 must share them with the account 111122223333 (CloudWatch cross-account observability). | Check it in the account 444455556666: aws oam list-links --region REGION shows a link with AWS::CloudWatch::Metric.',
            ],
        },
        {
            title: "a metric of the alarm's own account, by name",
            changes: { alarm: { metricAccount: known(account) } },
        },
    ]);
});
