import { consoleAuthenticationFailures } from "../../controls/catalogue/consoleAuthenticationFailures";
import type { Trail } from "../deployment/deployment";
import { indexLogGroups } from "../lookup/indexLogGroups";
import { indexRoles } from "../lookup/indexRoles";
import type { Step } from "../report/path";
import { judgeTrail } from "./judgeTrail";

/**
 * A trail by itself, as every control needs it: its log group and its role are known by their ARNs alone, and what those
 * allow is taken on trust. That it leaves out a service which one control is about is a remark here.
 */
export function judgeLoneTrail(trail: Trail): Pick<Step, "findings" | "remarks"> {
    const logGroup = indexLogGroups({ logGroups: [], trails: [trail] }).ofTrail(trail);
    return judgeTrail(trail, consoleAuthenticationFailures, logGroup, indexRoles({}));
}
