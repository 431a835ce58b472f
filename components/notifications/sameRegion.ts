import * as pulumi from "@pulumi/pulumi";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { emptyOutputProblem } from "../settings/emptyOutputs";
import { refuseAnyOf } from "../settings/SettingsError";
import { findRegionProblems } from "./findTopicProblems";

/** An ARN that is handed on only if it is in the Region of the alarms: CloudWatch and SNS refuse any other. */
export function sameRegion(
    setting: string,
    arn: pulumi.Input<string>,
    place: pulumi.Output<AccountPlace>,
): pulumi.Output<string> {
    return pulumi.all([arn, place]).apply(([text, { region }]) => {
        const isEmpty = text === undefined || text === null;
        refuseAnyOf("The topic", isEmpty ? [emptyOutputProblem(setting)] : findRegionProblems(setting, text, region));
        return text;
    });
}
