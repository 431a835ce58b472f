import type { StackValidationPolicy } from "@pulumi/policy";
import { type Control, capitalised, controlAt, findingsUrl, isSignInControl } from "../../detection";
import { benchmarkOf, tagsOf } from "../rules/benchmark";
import type { StackJudge } from "../rules/judgedStack";
import { configSchema } from "../rules/readConfiguration";
import { gateSettings } from "../rules/settings";
import { stackRule } from "../rules/stackRule";
import { describeControlOff, describeLostAlert, describeUndecidedAlert } from "../rules/violations";

/**
 * The policy that reports a stack in which a control's alert would reach nobody. That of console authentication failures
 * rejects such a stack; the others advise, and say nothing of a stack that has no filter and no alarm for the control,
 * until the setting `required` says otherwise.
 */
export function controlMonitored(control: Control, judgedStack: StackJudge): StackValidationPolicy {
    const name = `${control.slug}-monitored`;
    const isDefault = isSignInControl(control);
    const schema = gateSettings(isDefault);
    const subject = capitalised(control.events);
    return {
        name,
        displayName: `${subject} are monitored`,
        description: `${subject} must reach a person: trail, log group, metric filter, alarm, SNS topic, subscription.`,
        enforcementLevel: isDefault ? "mandatory" : "advisory",
        severity: control.severity,
        framework: benchmarkOf(control),
        tags: tagsOf(control),
        remediationSteps:
            "Follow the message: it names the first hop at which the alert is lost, what was seen there, what is wanted, and the change to make.",
        url: findingsUrl,
        configSchema: configSchema(schema),
        validateStack: stackRule(name, schema, judgedStack, (stack, settings) => {
            const asked = controlAt(control, settings.benchmark);
            if (asked === undefined) {
                return []; // That version does not have it.
            }
            if (!stack.holdsPartOf(asked, settings)) {
                const off = stack.controlsOff.find(({ control: slug }) => slug === asked.slug);
                if (!settings.required || (off !== undefined && settings.whenSwitchedOff === "allow")) {
                    return [];
                }
                if (off !== undefined) {
                    return [describeControlOff(off, true)];
                }
            }
            const report = stack.report(asked, settings);
            switch (report.outcome) {
                case "told":
                    return [];
                case "lost":
                    return [describeLostAlert(report, asked, stack)];
                case "cannot tell yet":
                    return settings.whenUnknown === "reject" ? [describeUndecidedAlert(report, asked)] : [];
            }
        }),
    };
}
