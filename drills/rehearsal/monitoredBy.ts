import { type Control, controlsIn, ownControlsOf } from "../../detection";
import { readStackDeployment } from "../../policy-pack/stackDeployment";
import { ownControlsIn, type RehearsedStack } from "./rehearsedStack";

/** The controls that a stack monitors, in the benchmark's order, a team's own last. */
export const monitoredBy = ({ resources, trails }: RehearsedStack): readonly Control[] =>
    controlsIn(readStackDeployment([...resources, ...trails]), ownControlsOf(ownControlsIn(resources)));
