import { consoleAuthenticationFailures } from "../../controls/catalogue/consoleAuthenticationFailures";
import type { Control } from "../../controls/control";
import type { Trail } from "../deployment/trail";
import { indexLogGroups } from "../lookup/indexLogGroups";
import { indexRoles } from "../lookup/indexRoles";
import type { Step } from "../report/path";
import { judgeTrail } from "./judgeTrail";

/**
 * A trail by itself, as every control needs it and those that are monitored on it: its log group and its role are known
 * by their ARNs alone, and what those allow is taken on trust. That it leaves out the service of a control which nobody
 * monitors is a remark.
 */
export function judgeLoneTrail(
    trail: Trail,
    monitored: readonly Pick<Control, "events" | "eventSources">[] = [],
): Pick<Step, "findings" | "remarks"> {
    const logGroup = indexLogGroups({ logGroups: [], trails: [trail] }).ofTrail(trail);
    const judged = (control: Pick<Control, "events" | "eventSources">) =>
        judgeTrail(trail, control, logGroup, indexRoles({}));
    const { findings, remarks } = judged(consoleAuthenticationFailures);
    const all = [...findings, ...monitored.flatMap((control) => judged(control).findings)];
    return { findings: [...new Map(all.map((finding) => [finding.observed, finding])).values()], remarks };
}
