import {
    absent,
    type Deployment,
    type FunctionPermission,
    type FunctionPolicy,
    known,
    type LambdaFunction,
    unknown,
    type Value,
} from "../../../../detection";
import { account, arns, placed, region, snsGrant, subscription } from "../compliantDeployment";
import { judges } from "./judgements";

const functionArn = `arn:aws:lambda:${region}:${account}:function:page`;
const itself = known(functionArn);
const page: LambdaFunction = { ...placed("page"), name: known("page") };
const live: LambdaFunction = { ...placed("live"), name: unknown(["page"]), qualifier: known("live") };

const permission = (changes: Partial<FunctionPermission> = {}): FunctionPermission => ({
    ...placed("permission"),
    functionName: known("page"),
    qualifier: absent,
    action: known("lambda:InvokeFunction"),
    principal: known("sns.amazonaws.com"),
    sourceArn: known(arns.topic),
    sourceAccount: absent,
    ...changes,
});
const paging = (endpoint: Value<string>) =>
    subscription({ ...placed("paging"), protocol: known("lambda"), functionArn: endpoint });

/** The function alone is told, with these permissions. */
const permitted = (...functionPermissions: readonly FunctionPermission[]): Partial<Deployment> => ({
    functions: [page],
    functionPermissions,
    subscriptions: [paging(itself)],
});
const by = (changes: Partial<FunctionPermission>) => permitted(permission(changes));

/** The endpoint is told, of a function with an alias and one permission. */
const invoking = (endpoint: Value<string>, changes: Partial<FunctionPermission>): Partial<Deployment> => ({
    ...by(changes),
    functions: [page, live],
    subscriptions: [paging(endpoint)],
});

const policyOf = (changes: object = {}) =>
    known(
        snsGrant("lambda:InvokeFunction", {
            Resource: functionArn,
            Condition: { ArnLike: { "AWS:SourceArn": arns.topic } },
            ...changes,
        }),
    );
/** The function alone is told, with a resource of its whole policy. */
const whole = (
    policy: Value<string>,
    ofFunction: Value<string> = itself,
    ...permissions: readonly FunctionPermission[]
): Partial<Deployment> => {
    const functionPolicy: FunctionPolicy = { ...placed("whole"), functionArn: ofFunction, policy };
    return { ...permitted(...permissions), functionPolicies: [functionPolicy] };
};
/** The function, or its alias, as a live account has it: with the policy that AWS tells. */
const deployed = (policy: Value<string>, qualifier?: string): Partial<Deployment> => ({
    functions: [{ ...page, qualifier: qualifier === undefined ? absent : known(qualifier), policy }],
    subscriptions: [paging(known([functionArn, ...(qualifier ? [qualifier] : [])].join(":")))],
});

const inMilan = functionArn.replace(region, "eu-south-1");
const milan = (principal: string, isDeployed: boolean): Partial<Deployment> => ({
    ...by({ functionName: known(inMilan), principal: known(principal) }),
    functions: [
        {
            ...page,
            region: known("eu-south-1"),
            ...(isDeployed && { policy: policyOf({ Principal: { Service: principal }, Resource: inMilan }) }),
        },
    ],
    subscriptions: [paging(known(inMilan))],
});

/** The function runs so often at once. */
const reserving = (reservedConcurrency: Value<number>, more: Partial<Deployment> = by({})): Partial<Deployment> => ({
    ...more,
    functions: (more.functions ?? []).map((each) => (each === page ? { ...each, reservedConcurrency } : each)),
});

describe("judgeFunction", () => {
    judges("subscription", [
        { title: "a function that runs once at a time", more: reserving(known(1)), told: ["paging"] },
        { title: "a function without a reservation", more: reserving(known(-1)), told: ["paging"] },
        {
            title: "a function that never runs",
            more: reserving(known(0)),
            findings:
                'SUBSCRIPTION_FUNCTION_NEVER_RUNS page: Lambda never runs the function "page": its reservedConcurrentExecutions is 0. | The function must run when the topic invokes it. | Leave reservedConcurrentExecutions out of the function "page", or set it to 1 or more.',
        },
        {
            title: "the alias of a function that never runs",
            more: reserving(known(0), invoking(known(`${functionArn}:live`), { qualifier: known("live") })),
            findings:
                'SUBSCRIPTION_FUNCTION_NEVER_RUNS page: Lambda never runs the function "page": its reservedConcurrentExecutions is 0.',
        },
        {
            title: "a function of which nobody knows yet how often it runs",
            more: reserving(unknown()),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET page: The setting reservedConcurrentExecutions of function "page" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        { title: "a permission for the topic", more: by({}), told: ["paging"] },
        { title: "a permission by the function's ARN", more: by({ functionName: itself }), told: ["paging"] },
        {
            title: "a permission by an edge to the function",
            more: by({ functionName: unknown(["page"]) }),
            told: ["paging"],
        },
        {
            title: "a permission by an edge to the topic",
            more: by({ sourceArn: unknown(["topic"]) }),
            told: ["paging"],
        },
        {
            title: "a permission for every topic of the account",
            more: by({ sourceArn: known(`arn:aws:sns:*:${account}:*`) }),
            told: ["paging"],
        },
        {
            title: "a permission for whatever SNS sends",
            more: by({ sourceArn: absent, sourceAccount: known(account) }),
            told: ["paging"],
        },
        { title: "a permission for all calls", more: by({ action: known("lambda:*") }), told: ["paging"] },
        {
            title: "a permission in small letters",
            more: by({ action: known("lambda:invokefunction") }),
            told: ["paging"],
        },
        {
            title: "a permission by a partial ARN",
            more: by({ functionName: known(`${account}:function:page`) }),
            told: ["paging"],
        },
        {
            title: "a permission for another service",
            more: by({ principal: known("events.amazonaws.com") }),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" is for events.amazonaws.com, and SNS is sns.amazonaws.com here. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm\'s messages. | new aws.lambda.Permission("alerts", { function: fn.name, action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn });',
        },
        {
            title: "a permission for another topic",
            more: by({ sourceArn: known(`${arns.topic}-2`) }),
            findings: `SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" is for sourceArn ${arns.topic}-2, and the topic's ARN is ${arns.topic}.`,
        },
        {
            title: "a permission for another account",
            more: by({ sourceAccount: known("444455556666") }),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" is for sourceAccount 444455556666, and the topic\'s account is 111122223333.',
        },
        {
            title: "a permission for another call",
            more: by({ action: known("lambda:GetFunction") }),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" is for the action lambda:GetFunction, and SNS asks for lambda:InvokeFunction.',
        },
        {
            title: "a permission for one version alone",
            more: by({ qualifier: known("7") }),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" is for its version or alias "7", which has a policy of its own, and the subscription invokes the function itself.',
        },
        {
            title: "a permission for one version alone, by its ARN",
            more: by({ functionName: known(`${functionArn}:7`) }),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" is for its version or alias "7", which has a policy of its own, and the subscription invokes the function itself.',
        },
        {
            title: "a permission for principals of an organization",
            more: by({ otherLimits: ["principalOrgId"] }),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" sets principalOrgId, which asks for what SNS does not send.',
        },
        {
            title: "a permission for a source that is not known",
            more: by({ sourceArn: unknown() }),
            outcome: "cannot tell yet",
            remarks: `NOT_KNOWN_YET page: The permission "permission" is for sourceArn that is not known yet, and the topic's ARN is ${arns.topic}. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm's messages. | Check again after the deployment, when it is known.`,
        },
        {
            title: "a permission for a service that is not known",
            more: by({ principal: unknown() }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET page: The permission "permission" is for a principal that is not known yet, and SNS is sns.amazonaws.com here.',
        },
        {
            title: "a permission for a call that is not known",
            more: by({ action: unknown() }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET page: The permission "permission" is for the action that is not known yet, and SNS asks for lambda:InvokeFunction.',
        },
        {
            title: "a permission for an account that is not known",
            more: by({ sourceAccount: unknown() }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET page: The permission "permission" is for sourceAccount that is not known yet, and the topic\'s account is 111122223333.',
        },
        {
            title: "a permission of a function that is not known",
            more: by({ functionName: unknown() }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET page: The setting permission of function "page" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a permission of another function",
            more: by({ functionName: known("other") }),
            outcome: "cannot tell yet",
            remarks:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page".',
        },
        {
            title: "no permission here",
            more: permitted(),
            outcome: "cannot tell yet",
            remarks:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page".',
        },
        {
            title: "several permissions that do not admit the topic",
            more: permitted(
                permission({ action: known("lambda:GetFunction"), sourceArn: known(`${arns.topic}-2`) }),
                permission({ ...placed("of-live"), qualifier: known("live") }),
            ),
            findings: `SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" is for the action lambda:GetFunction, and SNS asks for lambda:InvokeFunction. The permission "permission" is for sourceArn ${arns.topic}-2, and the topic's ARN is ${arns.topic}. The permission "of-live" is for its version or alias "live", which has a policy of its own, and the subscription invokes the function itself.`,
        },
        {
            title: "one permission of several that admits the topic",
            more: permitted(permission({ principal: known("events.amazonaws.com") }), permission()),
            told: ["paging"],
        },
        {
            title: "an alias with its permission",
            more: invoking(known(`${functionArn}:live`), { qualifier: known("live") }),
            told: ["paging"],
        },
        {
            title: "an alias by an edge",
            more: invoking(unknown(["live"]), { qualifier: known("live") }),
            told: ["paging"],
        },
        {
            title: "an alias by edges to it and to the function",
            more: invoking(unknown(["page", "live"]), { qualifier: known("live") }),
            told: ["paging"],
        },
        {
            title: "an alias that the permission's function names",
            more: invoking(unknown(["live"]), { functionName: unknown(["live"]) }),
            told: ["paging"],
        },
        {
            title: "an alias with the function's permission",
            more: invoking(known(`${functionArn}:live`), {}),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS live: No permission of this deployment lets the topic invoke the function "live". The permission "permission" is for the function itself, and the subscription invokes its version or alias "live", which has a policy of its own. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm\'s messages. | new aws.lambda.Permission("alerts", { function: fn.name, qualifier: "live", action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn });',
        },
        {
            title: "an alias by an edge with the function's permission",
            more: invoking(unknown(["live"]), {}),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS live: No permission of this deployment lets the topic invoke the function "live". The permission "permission" is for the function itself, and the subscription invokes its version or alias "live", which has a policy of its own.',
        },
        {
            title: "a version with an alias's permission",
            more: invoking(known(`${functionArn}:7`), { qualifier: known("live") }),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" is for its version or alias "live", which has a policy of its own, and the subscription invokes its version or alias "7", which has a policy of its own. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm\'s messages. | new aws.lambda.Permission("alerts", { function: fn.name, qualifier: "7", action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn });',
        },
        {
            title: "what nobody can say yet, with an alias's permission",
            more: invoking(unknown(["page"]), { qualifier: known("live") }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET page: The permission "permission" is for its version or alias "live", which has a policy of its own, and the subscription invokes a version or an alias that is not known yet. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm\'s messages. | Check again after the deployment, when it is known.',
        },
        {
            title: "an alias with a permission for one that is not known",
            more: invoking(unknown(["live"]), { qualifier: unknown(["page"]) }),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET live: The permission "permission" is for a version or an alias that is not known yet, and the subscription invokes its version or alias "live", which has a policy of its own.',
        },
        {
            title: "a function that publishes versions, and may be subscribed by one of them",
            more: {
                ...permitted(permission()),
                functions: [{ ...page, publishesVersions: known(true) }],
                subscriptions: [paging(unknown(["page"]))],
            },
            remarks:
                'NOT_KNOWN_YET page: Whether the subscription invokes the function "page" itself or a version or alias of it is not known yet, and the permission that admits the topic is for the function itself. | A version or an alias has a policy of its own and needs a permission with its qualifier. | If the endpoint is qualifiedArn or the ARN of an alias, set qualifier on the permission; else check again after the deployment.',
            told: ["paging"],
        },
        { title: "a resource policy that admits the topic", more: whole(policyOf()), told: ["paging"] },
        {
            title: "a resource policy that denies it",
            more: whole(policyOf({ Effect: "Deny" })),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS whole: The resource policy "whole" does not let the topic invoke the function "page". Statement "TopicSends" denies lambda:InvokeFunction. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm\'s messages. | Leave AWS services out of statement "TopicSends": add "aws:PrincipalIsAWSService": "false" under Bool to its Condition.',
        },
        {
            title: "a resource policy that admits another topic",
            more: whole(policyOf({ Condition: { ArnLike: { "AWS:SourceArn": "arn:aws:sns:*:*:x" } } })),
            findings: `SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS whole: The resource policy "whole" does not let the topic invoke the function "page". Statement "TopicSends" asks for ArnLike AWS:SourceArn = arn:aws:sns:*:*:x, and here it is ${arns.topic}. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm's messages. | Add the statement { Effect: "Allow", Principal: { Service: "sns.amazonaws.com" }, Action: "lambda:InvokeFunction", Resource: the ARN that the policy is for, Condition: { ArnLike: { "AWS:SourceArn": topic.arn } } } to the resource policy "whole"; a permission beside it would be overwritten.`,
        },
        {
            title: "a resource policy beside a permission",
            more: whole(policyOf(), itself, permission()),
            outcome: "cannot tell yet",
            remarks:
                'SUBSCRIPTION_FUNCTION_POLICY_OVERWRITTEN whole: The resource policy "whole" is the whole policy of the function "page" and overwrites the permission "permission", or is overwritten: which of them holds depends on what is written last. | A function must get its policy from one resource policy, or from permissions alone. | Write what is allowed by the permission "permission" as a statement into the resource policy "whole", and then remove the permission "permission".',
        },
        {
            title: "a resource policy beside permissions, one of them for another version",
            more: whole(
                policyOf(),
                itself,
                permission(),
                permission({ ...placed("of-live"), qualifier: known("live") }),
                permission({ ...placed("again") }),
            ),
            outcome: "cannot tell yet",
            remarks:
                'SUBSCRIPTION_FUNCTION_POLICY_OVERWRITTEN whole: The resource policy "whole" is the whole policy of the function "page" and overwrites the permission "permission" and the permission "again", or is overwritten: which of them holds depends on what is written last. | A function must get its policy from one resource policy, or from permissions alone. | Write what is allowed by the permission "permission" and the permission "again" as a statement into the resource policy "whole", and then remove the permission "permission" and the permission "again".',
        },
        {
            title: "two resource policies",
            more: {
                ...whole(policyOf()),
                functionPolicies: [
                    { ...placed("one"), functionArn: itself, policy: policyOf() },
                    { ...placed("two"), functionArn: itself, policy: policyOf() },
                ],
            },
            outcome: "cannot tell yet",
            remarks:
                'SUBSCRIPTION_FUNCTION_POLICY_OVERWRITTEN one: The resource policy "one" is the whole policy of the function "page" and overwrites the resource policy "two", or is overwritten: which of them holds depends on what is written last. | A function must get its policy from one resource policy, or from permissions alone. | Write what is allowed by the resource policy "two" as a statement into the resource policy "one", and then remove the resource policy "two".',
        },
        {
            title: "a version's resource policy beside a permission of the function",
            more: whole(policyOf(), known(`${functionArn}:7`), permission()),
            told: ["paging"],
        },
        {
            title: "a resource policy of a function that is not known",
            more: whole(policyOf(), unknown()),
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET page: The setting policy of function "page" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a resource policy that is not known",
            more: whole(unknown()),
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET whole: The setting policy of resource policy "whole" is not known yet.',
        },
        {
            title: "a deployed function with a policy that admits the topic",
            more: deployed(policyOf()),
            told: ["paging"],
        },
        {
            title: "a deployed function with a policy that admits whatever SNS sends",
            more: deployed(policyOf({ Condition: {} })),
            told: ["paging"],
        },
        {
            title: "a deployed function with a policy that admits another topic",
            more: deployed(policyOf({ Condition: { ArnLike: { "AWS:SourceArn": "arn:aws:sns:*:*:x" } } })),
            findings: `SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: The policy of function "page" does not let the topic invoke it. Statement "TopicSends" asks for ArnLike AWS:SourceArn = arn:aws:sns:*:*:x, and here it is ${arns.topic}. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm's messages. | new aws.lambda.Permission("alerts", { function: fn.name, action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn });`,
        },
        {
            title: "a deployed function with a policy that admits another service",
            more: deployed(policyOf({ Principal: { Service: "events.amazonaws.com" } })),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: The policy of function "page" does not let the topic invoke it. No statement allows lambda:InvokeFunction to sns.amazonaws.com.',
        },
        {
            title: "a deployed function with a policy that admits everybody by the function's URL",
            more: deployed(
                policyOf({ Principal: "*", Condition: { Bool: { "lambda:InvokedViaFunctionUrl": "true" } } }),
            ),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: The policy of function "page" does not let the topic invoke it. Statement "TopicSends" asks for Bool lambda:InvokedViaFunctionUrl = true, and requests of the service carry no such key.',
        },
        {
            title: "a deployed function with a policy that denies SNS",
            more: deployed(policyOf({ Effect: "Deny" })),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: The policy of function "page" does not let the topic invoke it. Statement "TopicSends" denies lambda:InvokeFunction. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm\'s messages. | Leave AWS services out of statement "TopicSends": add "aws:PrincipalIsAWSService": "false" under Bool to its Condition.',
        },
        {
            title: "a deployed function with a policy for one version of it",
            more: deployed(policyOf({ Resource: `${functionArn}:7` })),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: The policy of function "page" does not let the topic invoke it. Statement "TopicSends" is about arn:aws:lambda:eu-north-1:111122223333:function:page:7, and here it is arn:aws:lambda:eu-north-1:111122223333:function:page. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm\'s messages. | new aws.lambda.Permission("alerts", { function: fn.name, action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn });',
        },
        {
            title: "a deployed function with a policy without statements",
            more: deployed(known('{"Statement":[]}')),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: The policy of function "page" does not let the topic invoke it. No statement allows lambda:InvokeFunction to sns.amazonaws.com.',
        },
        {
            title: "a deployed function with a policy that is none",
            more: deployed(absent),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: The function "page" has no policy, which lets nobody but its own account invoke it, or does not exist.',
        },
        {
            title: "a deployed function with a policy that nobody could read",
            more: deployed(unknown()),
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET page: The setting policy of function "page" is not known yet.',
        },
        {
            title: "a deployed alias with its policy",
            more: deployed(policyOf({ Resource: `${functionArn}:live` }), "live"),
            told: ["paging"],
        },
        {
            title: "a deployed alias with the function's policy",
            more: deployed(policyOf(), "live"),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: The policy of function "page" does not let the topic invoke it. Statement "TopicSends" is about arn:aws:lambda:eu-north-1:111122223333:function:page, and here it is arn:aws:lambda:eu-north-1:111122223333:function:page:live. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm\'s messages. | new aws.lambda.Permission("alerts", { function: fn.name, qualifier: "live", action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn });',
        },
        {
            title: "a deployed function in a Region that the account has enabled, which admits sns.eu-south-1.amazonaws.com",
            more: milan("sns.eu-south-1.amazonaws.com", true),
            told: ["paging"],
        },
        {
            title: "a function in a Region that the account has enabled, which admits sns.eu-south-1.amazonaws.com",
            more: milan("sns.eu-south-1.amazonaws.com", false),
            told: ["paging"],
        },
        {
            title: "a deployed function in a Region that the account has enabled, which admits sns.amazonaws.com",
            more: milan("sns.amazonaws.com", true),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: The policy of function "page" does not let the topic invoke it. No statement allows lambda:InvokeFunction to sns.eu-south-1.amazonaws.com. | The function must let sns.eu-south-1.amazonaws.com invoke it for this topic, or SNS drops the alarm\'s messages. | new aws.lambda.Permission("alerts", { function: fn.name, action: "lambda:InvokeFunction", principal: "sns.eu-south-1.amazonaws.com", sourceArn: topic.arn });',
        },
        {
            title: "a function in a Region that the account has enabled, which admits sns.amazonaws.com",
            more: milan("sns.amazonaws.com", false),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" is for sns.amazonaws.com, and SNS is sns.eu-south-1.amazonaws.com here.',
        },
        {
            title: "a function outside",
            more: { subscriptions: [paging(known(functionArn.replace("page", "other")))] },
            told: ["paging"],
        },
        {
            title: "the newest version of a function without permissions",
            more: { functions: [page], subscriptions: [paging(known(`${functionArn}:$LATEST`))] },
            told: ["paging"],
        },
        {
            title: "a function that keeps the topic out while others are told",
            more: {
                ...by({ principal: known("events.amazonaws.com") }),
                subscriptions: [subscription(), paging(itself)],
            },
            remarks:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" is for events.amazonaws.com, and SNS is sns.amazonaws.com here. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm\'s messages. | new aws.lambda.Permission("alerts", { function: fn.name, action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn });',
        },
        {
            title: "an endpoint of another protocol that looks like a blocked function",
            more: {
                ...by({ principal: known("events.amazonaws.com") }),
                subscriptions: [subscription({ functionArn: itself })],
            },
        },
        { title: "a permission for everybody", more: by({ principal: known("*") }), told: ["paging"] },
        {
            title: "a permission for principals of an organization, by URL",
            more: by({ otherLimits: ["principalOrgId", "functionUrlAuthType"] }),
            findings:
                'SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS page: No permission of this deployment lets the topic invoke the function "page". The permission "permission" sets principalOrgId and functionUrlAuthType, which asks for what SNS does not send.',
        },
        {
            title: "two permissions of which not all is known",
            more: permitted(
                permission({ sourceArn: unknown() }),
                permission({ ...placed("second"), action: unknown() }),
            ),
            outcome: "cannot tell yet",
            remarks: `NOT_KNOWN_YET page: The permission "permission" is for sourceArn that is not known yet, and the topic's ARN is ${arns.topic}. The permission "second" is for the action that is not known yet, and SNS asks for lambda:InvokeFunction. | The function must let sns.amazonaws.com invoke it for this topic, or SNS drops the alarm's messages. | Check again after the deployment, when it is known.`,
        },
        {
            title: "a permission of which not all is known, beside one that does not admit the topic",
            more: permitted(
                permission({ sourceArn: unknown() }),
                permission({ ...placed("second"), sourceArn: known(`${arns.topic}-2`) }),
            ),
            outcome: "cannot tell yet",
            remarks: `NOT_KNOWN_YET page: The permission "permission" is for sourceArn that is not known yet, and the topic's ARN is ${arns.topic}. The permission "second" is for sourceArn ${arns.topic}-2, and the topic's ARN is ${arns.topic}.`,
        },
        {
            title: "a function by an edge, without versions and aliases in sight",
            more: { ...permitted(permission()), subscriptions: [paging(unknown(["page"]))] },
            told: ["paging"],
        },
        {
            title: "a function by an edge, with a permission for an alias beside its own",
            more: {
                ...permitted(permission(), permission({ ...placed("of-live"), qualifier: known("live") })),
                subscriptions: [paging(unknown(["page"]))],
            },
            remarks:
                'NOT_KNOWN_YET page: Whether the subscription invokes the function "page" itself or a version or alias of it is not known yet, and the permission that admits the topic is for the function itself. | A version or an alias has a policy of its own and needs a permission with its qualifier. | If the endpoint is qualifiedArn or the ARN of an alias, set qualifier on the permission; else check again after the deployment.',
            told: ["paging"],
        },
    ]);
});
