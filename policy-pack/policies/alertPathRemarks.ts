import type { StackValidationPolicy } from "@pulumi/policy";
import {
    type AlertPathReport,
    type CauseOfSilence,
    type Control,
    causesOfSilence,
    consoleAuthenticationFailures,
    type Deployment,
    describeFinding,
    describeSilence,
    type Finding,
    type FindingCode,
    findingsUrl,
    traceGuards,
} from "../../detection";
import { resourceOf } from "../reading/identity";
import { type Remark, withoutAccepted } from "../rules/acceptance";
import { benchmarkOf, controlsInStack, tagsOf } from "../rules/benchmark";
import type { StackJudge } from "../rules/judgedStack";
import { configSchema } from "../rules/readConfiguration";
import { remarkSettings } from "../rules/settings";
import { stackRule } from "../rules/stackRule";
import { describeControlOff } from "../rules/violations";

const name = "alert-path-remarks";

/**
 * Says what works although auditors would object, what cannot be told yet, and which queue is left out; silent about
 * that where the alert is lost. Says as well which guards tell nobody, and which controls are off, and why.
 */
export const alertPathRemarks = (judgedStack: StackJudge): StackValidationPolicy => ({
    name,
    displayName: "Remarks on the alert path",
    description: "A person should know this about the paths from recorded events to their subscribers.",
    enforcementLevel: "advisory",
    severity: "low",
    framework: benchmarkOf(consoleAuthenticationFailures),
    tags: tagsOf(consoleAuthenticationFailures),
    remediationSteps:
        "The alert may arrive all the same. Follow the message to have no open question, no queue and no guard that is left out, and no auditor's objection.",
    url: findingsUrl,
    configSchema: configSchema(remarkSettings),
    validateStack: stackRule(name, remarkSettings, judgedStack, (stack, settings) => {
        const remarks = controlsInStack(stack, settings).flatMap((control): readonly Remark[] => {
            const report = stack.report(control, settings);
            const ofPath = report.outcome === "lost" ? [] : report.remarks;
            return [
                ...ofPath.filter(({ code }) => code !== saidElsewhere).map(remarkOn),
                ...guardRemarks(stack.deployment, control, report),
            ];
        });
        // Controls share a trail, a topic and its subscriptions: what is to be said of these is said once.
        const each = new Map(remarks.map((remark) => [`${remark.urn} ${remark.message}`, remark]));
        const controlsOff = stack.controlsOff.map((off) => describeControlOff(off));
        return withoutAccepted([...each.values(), ...controlsOff], settings.accepted);
    }),
});

const remarkOn = (finding: Finding): Remark => ({
    code: finding.code,
    message: describeFinding(finding),
    ...(finding.resource !== undefined && { urn: resourceOf(finding.resource) }),
});

/** By `alarm-subscriptions-confirmed`. */
const saidElsewhere: FindingCode = "SUBSCRIPTION_NOT_CONFIRMED";

/**
 * What keeps the alarms beside the control's own from telling anybody, each cause once, on the resource to blame. Silent
 * about what the report on the control's path says, and about values that the deployment itself will tell.
 */
function guardRemarks(deployment: Deployment, control: Control, report: AlertPathReport): readonly Remark[] {
    const guards = traceGuards(deployment, control);
    // Where the alert itself is lost, nothing that is open is worth a word yet.
    const judged = report.outcome === "lost" ? guards.filter(({ outcome }) => outcome === "lost") : guards;
    return causesOfSilence(judged, report)
        .filter(({ finding: { code } }) => code !== "NOT_KNOWN_YET")
        .map(silenceRemark);
}

function silenceRemark(cause: CauseOfSilence): Remark {
    const { finding, guards } = cause;
    return {
        code: finding.code,
        message: `${describeSilence(cause)} ${describeFinding(finding)}`,
        urn: resourceOf(finding.resource ?? guards[0].alarm),
    };
}
