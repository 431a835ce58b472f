import * as pulumi from "@pulumi/pulumi";
import { findRegionProblems } from "../notifications/findTopicProblems";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { refuseAnyOf } from "../settings/SettingsError";

/**
 * Succeeds once every action is known to be in the Region of the alarm: CloudWatch refuses any other. Each list is judged
 * by itself, so that one which another resource decides does not hide the others from a preview.
 *
 * @param actions ARNs by the settings that list them.
 */
export function alarmActionsAdmitted(
    actions: Readonly<Record<string, pulumi.Input<pulumi.Input<string>[]> | undefined>>,
    place: pulumi.Output<AccountPlace>,
): pulumi.Output<unknown> {
    return pulumi.all(
        Object.entries(actions).map(([setting, arns]) =>
            pulumi.all([pulumi.output(arns), place]).apply(([known, { region }]) => {
                // What is no text, or an output without a value, is refused with the other arguments.
                const problems = (Array.isArray(known) ? known : []).flatMap((arn, index) =>
                    typeof arn === "string" ? findRegionProblems(`${setting}[${index}]`, arn, region) : [],
                );
                refuseAnyOf("The alarm", problems);
            }),
        ),
    );
}
