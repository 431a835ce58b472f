import type { AwsCalls } from "../aws/AwsCalls";
import { askAws } from "../aws/askAws";
import { explainRefusal } from "../aws/explainRefusal";
import type { DrillTarget } from "./drillTarget";
import type { PutBack } from "./fireDrill";

/**
 * Gives the alarm the state that it had, unless CloudWatch has judged it again since: a real alarm must not be silenced
 * by the end of a drill. Never rejects.
 *
 * @param drillReason under which the drill has raised it.
 */
export async function putStateBack(
    aws: AwsCalls,
    { region, alarm }: DrillTarget,
    to: "OK" | "INSUFFICIENT_DATA",
    drillReason: string,
): Promise<PutBack> {
    try {
        const { MetricAlarms = [] } = await askAws(aws, "cloudwatch:DescribeAlarms", region, { AlarmNames: [alarm] });
        const { StateValue: found = "", StateReason: reason } = MetricAlarms[0] ?? {};
        if (reason !== undefined && reason !== drillReason) {
            return { state: "left to CloudWatch", found };
        }
    } catch {
        // Without a look it is put back all the same: an alarm that stays raised would notify nobody.
    }
    const StateReason = "The fire drill of foundations-monitor is over.";
    try {
        await aws.call("cloudwatch:SetAlarmState", region, { AlarmName: alarm, StateValue: to, StateReason });
        return { state: "put back", to };
    } catch (error) {
        const { reason } = explainRefusal(error, "cloudwatch:SetAlarmState", region);
        const command = `aws cloudwatch set-alarm-state --region ${region} --alarm-name ${shellWord(alarm)} --state-value ${to} --state-reason 'The fire drill is over.'`;
        return { state: "failed", reason, command };
    }
}

/**
 * A word for a shell, in quotes. Where it holds what a terminal would obey instead of showing it, as the characters for
 * the direction of writing, it is spelled in `$'…'` (bash, zsh, ksh), so that it can be read, copied and run.
 */
export function shellWord(text: string): string {
    if (!invisible.test(text)) {
        return `'${text.replaceAll("'", "'\\''")}'`;
    }
    const spelled = [...text].map((character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16);
        return invisible.test(character) ? `\\U${code.padStart(8, "0")}` : character.replace(/['\\]/, "\\$&");
    });
    return `$'${spelled.join("")}'`;
}

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
