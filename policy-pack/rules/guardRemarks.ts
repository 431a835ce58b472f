import {
    type AlertPathReport,
    type CauseOfSilence,
    type Control,
    causesOfSilence,
    type Deployment,
    describeFinding,
    describeSilence,
    traceGuards,
} from "../../detection";
import { resourceOf } from "../reading/identity";
import type { Remark } from "./acceptance";

/**
 * What keeps the alarms beside the control's own from telling anybody, each cause once, on the resource to blame. Silent
 * about what the report on the control's path says, and about values that the deployment itself will tell.
 */
export function guardRemarks(deployment: Deployment, control: Control, report: AlertPathReport): readonly Remark[] {
    const guards = traceGuards(deployment, control);
    // Where the alert itself is lost, nothing that is open is worth a word yet.
    const judged = report.outcome === "lost" ? guards.filter(({ outcome }) => outcome === "lost") : guards;
    return causesOfSilence(judged, report)
        .filter(({ finding: { code } }) => code !== "NOT_KNOWN_YET")
        .map(remarkOn);
}

function remarkOn(cause: CauseOfSilence): Remark {
    const { finding, guards } = cause;
    return {
        code: finding.code,
        message: `${describeSilence(cause)} ${describeFinding(finding)}`,
        urn: resourceOf(finding.resource ?? guards[0].alarm),
    };
}
