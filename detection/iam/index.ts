export type { RequestContext } from "./evaluateCondition";
export { evaluatePolicy, type PolicyDecision } from "./evaluatePolicy";
export { evaluateRolePolicies } from "./evaluateRolePolicies";
export { matchText } from "./matchText";
export {
    type Answer,
    allOf,
    answerOf,
    anyOf,
    displayText,
    knownText,
    not,
    type PartlyKnownText,
    wholeText,
} from "./partlyKnownText";
export type { ServiceRequest } from "./statementTarget";
