import type { AlarmMessage } from "../../detection";
import { rehearse } from "../../drills/rehearsal/rehearse";

/** What the rehearsal of a stack predicts that subscribers get when the alarm is raised. */
export async function rehearsedMessage(stackFile: string): Promise<AlarmMessage> {
    const { drill } = await rehearse({ stackFile, faults: [], delayMinutes: 5 });
    const raised = drill.notifications.find(({ message }) => message.NewStateValue === "ALARM");
    if (!raised) {
        throw new Error(`The rehearsal of ${stackFile} raises no alarm.`);
    }
    return raised.message;
}

/**
 * What the emulator writes as CloudWatch documents it. It gives the Region by its code and the statistic as it was set,
 * leaves out ARN and actions, and has its own clock and reason.
 */
export function comparable({
    AlarmName,
    AlarmDescription,
    AWSAccountId,
    NewStateValue,
    OldStateValue,
    Trigger,
}: AlarmMessage) {
    const { MetricName, Namespace, Unit, Dimensions, Period, EvaluationPeriods } = Trigger;
    const { ComparisonOperator, Threshold } = Trigger;
    return {
        ...{ AlarmName, AlarmDescription, AWSAccountId, NewStateValue, OldStateValue },
        ...{ MetricName, Namespace, Unit, Dimensions, Period, EvaluationPeriods, ComparisonOperator, Threshold },
    };
}
