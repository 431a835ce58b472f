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
import type { Violation } from "./stackRule";

/**
 * What keeps the alarms beside the control's own from telling anybody, each cause once, on the resource to blame. Silent
 * about what the report on the control's path says, and about values that the deployment itself will tell.
 *
 * @param silent codes that are accepted.
 */
export function guardRemarks(
    deployment: Deployment,
    control: Control,
    report: AlertPathReport,
    silent: readonly string[],
): readonly Violation[] {
    const guards = traceGuards(deployment, control);
    // Where the alert itself is lost, nothing that is open is worth a word yet.
    const judged = report.outcome === "lost" ? guards.filter(({ outcome }) => outcome === "lost") : guards;
    return causesOfSilence(judged, report)
        .filter(({ finding: { code } }) => code !== "NOT_KNOWN_YET" && !silent.includes(code))
        .map(violation);
}

function violation(cause: CauseOfSilence): Violation {
    const { finding, guards } = cause;
    const blamed = finding.resource ?? guards[0]?.alarm;
    return {
        message: `${describeSilence(cause)} ${describeFinding(finding)}`,
        ...(blamed !== undefined && { urn: resourceOf(blamed) }),
    };
}
