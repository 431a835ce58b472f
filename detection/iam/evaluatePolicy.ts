import { evaluateCondition, isJudged, type RequestContext } from "./evaluateCondition";
import { type PolicyCondition, type PolicyStatement, parsePolicyDocument } from "./parsePolicyDocument";
import { type Answer, allOf, anyOf, displayText, wholeText } from "./partlyKnownText";
import { isAbout, isFor, type ServiceRequest } from "./statementTarget";
import { withServiceKeys } from "./withServiceKeys";

export interface PolicyDecision {
    readonly decision: "allowed" | "denied" | "cannot tell";
    /** Why, one full sentence; absent when the request is allowed. */
    readonly reason?: string;
    /** What to change, one full sentence, where a further statement would not allow the request. */
    readonly remedy?: string;
    /** True where nobody can tell, whatever becomes known: a condition compares what is not judged. */
    readonly isLasting?: boolean;
}

/**
 * What a resource policy alone says to a service's request: a Deny wins, then an Allow is needed ("Policy evaluation
 * logic", IAM user guide). Statements that only humans or roles can match are no business of a service's.
 */
export function evaluatePolicy(policy: string, call: ServiceRequest): PolicyDecision {
    const request = withServiceKeys(call);
    const statements = parsePolicyDocument(policy);
    if (statements === undefined) {
        return { decision: "denied", reason: "The text is not a policy: it has no JSON object with statements." };
    }
    const refused = statements.find(({ effect }) => effect !== "Allow" && effect !== "Deny");
    if (refused !== undefined) {
        const effect = refused.effect === "" ? "no Effect" : `the Effect ${JSON.stringify(refused.effect)}`;
        return {
            decision: "denied",
            reason: `Statement ${refused.label} has ${effect}, and AWS refuses the policy.`,
            remedy: `Set Effect: "Allow" or Effect: "Deny" in statement ${refused.label}.`,
        };
    }
    const judged = statements.map((statement) => judgeStatement(statement, request));
    const denies = judged.filter(({ statement }) => statement.effect === "Deny");
    const allows = judged.filter(({ statement }) => statement.effect === "Allow");
    const denial = denies.find(({ applies }) => applies === "yes");
    if (denial !== undefined) {
        const { label } = denial.statement;
        return {
            decision: "denied",
            reason: `Statement ${label} denies ${request.action}.`,
            remedy: leaveOut(label),
        };
    }
    const isAllowed = anyOf(allows.map(({ applies }) => applies));
    if (isAllowed === "no") {
        return { decision: "denied", reason: missingGrant(allows, request) };
    }
    const doubt = [...denies, ...(isAllowed === "yes" ? [] : allows)].find(({ applies }) => applies === "cannot tell");
    return doubt === undefined ? { decision: "allowed" } : doubtful(doubt.statement, request);
}

/** A statement of which nobody can say whether it applies, for now or for good. */
function doubtful(
    { label, effect, conditions }: PolicyStatement,
    { service, context }: ServiceRequest,
): PolicyDecision {
    const notJudged = conditions.find((condition) => !isJudged(condition, context));
    if (notJudged === undefined) {
        return {
            decision: "cannot tell",
            reason: `It depends on statement ${label}, and not all that it compares is known yet.`,
        };
    }
    const { operator, key, values } = notJudged;
    return {
        decision: "cannot tell",
        isLasting: true,
        reason: `It depends on the condition ${operator} ${key} = ${values.join(", ")} of statement ${label}, and what requests of ${service} carry for it is not known here.`,
        ...(effect === "Deny" && { remedy: leaveOut(label) }),
    };
}

/** How to keep a denial from an AWS service. */
const leaveOut = (label: string): string =>
    `Leave AWS services out of statement ${label}: add "aws:PrincipalIsAWSService": "false" under Bool to its Condition.`;

function judgeStatement(statement: PolicyStatement, request: ServiceRequest): Judged {
    const { conditions } = statement;
    const target = allOf([isFor(statement, request) ? "yes" : "no", isAbout(statement, request)]);
    const answers = conditions.map((condition) => evaluateCondition(condition, request.context));
    const forCallers = statement.effect === "Allow" ? callersAdmitted(conditions, request.context) : undefined;
    const failing = target === "no" ? undefined : conditions[forCallers ? 0 : answers.indexOf("no")];
    return {
        statement,
        applies: allOf([target, ...(forCallers ? [forCallers] : []), ...answers]),
        ...(failing && { failing, isForCallers: forCallers === "no" }),
    };
}

/**
 * Whether conditions on kms:CallerAccount and kms:ViaService admit a service that acts for itself. Together they stand in
 * the policies of the keys that AWS manages, for principals of the account that call through another service: an alarm
 * that publishes to a topic under `alias/aws/sns` is kept out by just that (AWS re:Post, "Why didn't I receive an SNS
 * notification for my CloudWatch alarm trigger?"). What one of both does alone is not documented.
 *
 * @returns undefined if one of both is missing; `cannot tell` while the account is not known.
 */
function callersAdmitted(conditions: readonly PolicyCondition[], context: RequestContext): Answer | undefined {
    const compared = (key: string): PolicyCondition | undefined =>
        conditions.find(
            (condition) => condition.key.toLowerCase() === key && /^string(equals|like)$/i.test(condition.operator),
        );
    if (compared("kms:calleraccount") === undefined || compared("kms:viaservice") === undefined) {
        return undefined;
    }
    const [account = [undefined]] = context.get("aws:sourceaccount") ?? [];
    return wholeText(account) === undefined ? "cannot tell" : "no";
}

/** What a statement says to a request. */
interface Judged {
    readonly statement: PolicyStatement;
    readonly applies: Answer;
    /** The condition that keeps the statement from applying, if nothing else does. */
    readonly failing?: PolicyCondition;
    /** Whether it is for principals of an account that call through a service. */
    readonly isForCallers?: boolean;
}

const any: PolicyStatement["resource"] = { isNegated: false, values: [] };

/** Why none of the statements that allow something allows a request: what the one that comes nearest asks for. */
function missingGrant(allows: readonly Judged[], request: ServiceRequest): string {
    const near = allows.find(({ failing }) => failing !== undefined);
    if (near?.failing === undefined) {
        const elsewhere = allows
            .map(({ statement }) => statement)
            .find(
                (statement) => isFor(statement, request) && isAbout({ ...statement, resource: any }, request) === "yes",
            );
        return elsewhere === undefined
            ? `No statement allows ${request.action} to ${request.service}.`
            : `Statement ${elsewhere.label} is about ${elsewhere.resource.isNegated ? "all but " : ""}${elsewhere.resource.values.join(", ")}, and here it is ${displayText(request.resource)}.`;
    }
    if (near.isForCallers) {
        return `Statement ${near.statement.label} asks for kms:CallerAccount and kms:ViaService, as the keys that AWS manages do, which admits principals of the account and no service that acts for itself.`;
    }
    const { operator, key, values } = near.failing;
    const [carried] = request.context.get(key.toLowerCase()) ?? [];
    const actual =
        carried === undefined
            ? (request.notCarried?.get(key.toLowerCase()) ?? "requests of the service carry no such key")
            : `here it is ${displayText(carried)}`;
    return `Statement ${near.statement.label} asks for ${operator} ${key} = ${values.join(", ")}, and ${actual}.`;
}
