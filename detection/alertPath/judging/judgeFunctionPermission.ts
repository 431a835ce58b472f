import { type Answer, anyOf, displayText, matchText } from "../../iam";
import { named } from "../deployment/deployedResource";
import type { FunctionPermission } from "../deployment/lambdaFunction";
import { knownValue, sourcesOf, textOf, type Value } from "../deployment/value";
import type { TopicTarget } from "../lookup/indexByArn";
import type { Qualified } from "../lookup/indexFunctions";
import type { InvokedFunction } from "../lookup/resolveFunction";
import { sourceOf } from "./deliveryRequest";

/** What a permission says to a topic that invokes a function. */
interface PermissionAnswer {
    readonly answer: Answer;
    /** Full sentences: why it does not count, or what would tell; empty for one that admits the topic. */
    readonly reasons: readonly string[];
}

/**
 * Whether a permission lets SNS invoke a function for a topic ("AddPermission", Lambda API reference). A version or an
 * alias has a policy of its own, so that a permission counts only for what its qualifier says.
 *
 * @param principal of SNS, as the function's Region asks for it.
 */
export function judgeFunctionPermission(
    { resource: permission, qualifier }: Qualified<FunctionPermission>,
    invoked: InvokedFunction,
    topic: TopicTarget,
    principal: string,
): PermissionAnswer {
    const thing = named("permission", permission);
    const { arn, account } = sourceOf(topic);
    const isOfTopic = topic.kind === "deployed" && sourcesOf(permission.sourceArn).includes(topic.resource.id);
    const parts: readonly (readonly [Answer, string])[] = [
        [
            anyOf([principal, "*"].map((admitted) => matchText(admitted, textOf(permission.principal), "equals"))),
            `is for ${shown(permission.principal, "a principal that is not known yet")}, and SNS is ${principal} here`,
        ],
        [
            anyOf(invoking.map((action) => matchText(action, textOf(permission.action), "equalsIgnoringCase"))),
            `is for the action ${shown(permission.action, "that is not known yet")}, and SNS asks for lambda:InvokeFunction`,
        ],
        [
            isOfTopic ? "yes" : whereSet(permission.sourceArn, (pattern) => matchText(pattern, arn, "arnLike")),
            `is for sourceArn ${shown(permission.sourceArn, "that is not known yet")}, and the topic's ARN is ${displayText(arn)}`,
        ],
        [
            whereSet(permission.sourceAccount, (pattern) => matchText(pattern, account, "equals")),
            `is for sourceAccount ${shown(permission.sourceAccount, "that is not known yet")}, and the topic's account is ${displayText(account)}`,
        ],
        [
            isFor(qualifier, invoked.qualifier),
            `is for ${called(qualifier)}, and the subscription invokes ${called(invoked.qualifier)}`,
        ],
        [
            permission.otherLimits?.length ? "no" : "yes",
            `sets ${permission.otherLimits?.join(" and ")}, which asks for what SNS does not send`,
        ],
    ];
    const worst = parts.filter(([answer]) => answer === "no");
    const open = parts.filter(([answer]) => answer === "cannot tell");
    const told = worst.length > 0 ? worst : open;
    return {
        answer: worst.length > 0 ? "no" : open.length > 0 ? "cannot tell" : "yes",
        reasons: told.map(([, reason]) => `The ${thing} ${reason}.`),
    };
}

/** What AddPermission takes for an action, as far as it admits the call. */
const invoking = ["lambda:InvokeFunction", "lambda:*", "*"];

/**
 * Whether what is said of one qualifier is said of what is invoked. An unknown reference to a function is taken for the
 * function itself.
 */
export function isFor(own: Value<string>, invoked: Value<string>): Answer {
    if (own.state === "absent") {
        return invoked.state === "known" ? "no" : "yes";
    }
    if (own.state === "unknown" || invoked.state === "unknown") {
        return "cannot tell";
    }
    return invoked.state === "known" && invoked.value === own.value ? "yes" : "no";
}

function called(qualifier: Value<string>): string {
    switch (qualifier.state) {
        case "absent":
            return "the function itself";
        case "known":
            return `its version or alias ${JSON.stringify(qualifier.value)}, which has a policy of its own`;
        case "unknown":
            return "a version or an alias that is not known yet";
    }
}

const shown = (value: Value<string>, otherwise: string): string => knownValue(value) ?? otherwise;

const whereSet = (value: Value<string>, ask: (text: string) => Answer): Answer =>
    value.state === "absent" ? "yes" : value.state === "known" ? ask(value.value) : "cannot tell";
