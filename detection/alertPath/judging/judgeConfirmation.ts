import { parseArn } from "../../arn";
import { howToConfirm } from "../../notifications/howToConfirm";
import type { Subscription } from "../deployment/topic";
import { absent, knownValue } from "../deployment/value";
import type { HopJudgement } from "./HopJudgement";

/** Whether the receiver of a subscription has agreed to it, or still has to. */
export function judgeConfirmation(
    subscription: Subscription,
    thing: string,
    confirmationRequired: boolean,
    judgement: HopJudgement,
): void {
    const { pendingConfirmation, protocol } = subscription;
    const confirm = howToConfirm(knownValue(protocol) ?? "");
    const text = {
        observed: `The ${thing} has not been confirmed.`,
        wanted: "SNS delivers nothing before the receiver has confirmed the subscription.",
        remedy: `${confirm} Subscribe again if it has expired, after two days.`,
    };
    if (knownValue(pendingConfirmation) === true) {
        if (confirmationRequired) {
            judgement.breaks("SUBSCRIPTION_NOT_CONFIRMED", text);
        } else {
            judgement.cannotTell("SUBSCRIPTION_NOT_CONFIRMED", text);
        }
    } else if (pendingConfirmation.state === "unknown" && confirmationRequired) {
        judgement.waitsFor("pendingConfirmation", thing);
    } else if (pendingConfirmation.state === "unknown" && isAsked(subscription)) {
        judgement.remark("SUBSCRIPTION_NOT_CONFIRMED", {
            ...text,
            observed: `Whether the ${thing} is confirmed is not known yet.`,
            remedy: `After the deployment: ${confirm}`,
        });
    }
}

/** Protocols whose receiver is asked first; SNS trusts the others at once, and a queue or function of the account. */
const asked: readonly string[] = ["email", "email-json", "http", "https"];

function isAsked({ protocol, queueArn, functionArn = absent, account }: Subscription): boolean {
    const [owner, subscriber] = [ownerOf(queueArn) ?? ownerOf(functionArn), knownValue(account)];
    return (
        asked.includes(knownValue(protocol) ?? "") ||
        (owner !== undefined && subscriber !== undefined && owner !== subscriber)
    );
}

const ownerOf = (arn: Subscription["queueArn"]): string | undefined => parseArn(knownValue(arn) ?? "")?.account;
