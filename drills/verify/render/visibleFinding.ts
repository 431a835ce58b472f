import type { Finding } from "../../../detection";
import { visibleText } from "../../render/visibleText";

/** A finding whose sentences hold what people of the account have named, with nothing in it that a terminal obeys. */
export const visibleFinding = (finding: Finding): Finding => ({
    ...finding,
    observed: visibleText(finding.observed),
    wanted: visibleText(finding.wanted),
    remedy: visibleText(finding.remedy),
});
