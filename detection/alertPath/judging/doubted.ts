import type { Step } from "../report/path";
import type { Finding } from "../report/report";

/** A step about which something more is to be known. */
export const remarked = (step: Step, finding: Finding): Step => ({ ...step, remarks: [...step.remarks, finding] });

/** A step that, unless it is broken anyway, nobody can vouch for any more. */
export const doubted = (step: Step, finding: Finding): Step => ({
    ...remarked(step, finding),
    state: step.state === "holds" || step.state === "outside" ? "cannot tell yet" : step.state,
});
