import { visibleText } from "../../render/visibleText";
import type { FireDrill } from "../fireDrill/fireDrill";
import { actionText, patternText, putBackText } from "../render/fireDrillLines";
import { worstOutcome } from "../verifyAccount";
import type { ControlEvidence } from "./evidence";

/** A control of which a fire drill was made: what it has shown counts beside what the settings say, and is stated. */
export function withDrill(evidence: ControlEvidence, drill: FireDrill): ControlEvidence {
    const { alarm, patternTest, action, putBack } = drill;
    const outcome = worstOutcome([evidence.outcome, drill.outcome]);
    const shown = [patternText(patternTest), actionText(action), putBackText(putBack)]
        .map((text) => text.replace(/\.$/, ""))
        .join("; ");
    return {
        ...evidence,
        outcome,
        ...(outcome !== evidence.outcome && { hop: patternTest.state === "differs" ? "filter" : "action" }),
        statement: visibleText(`${evidence.statement} In a fire drill of the alarm "${alarm}": ${shown}.`),
    };
}
