import { evaluatePolicy, type PartlyKnownText } from "../../iam";
import type { Place } from "../deployment/place";
import type { TopicTarget } from "../lookup/indexTopics";
import { arnAt } from "../lookup/ownArn";
import type { InvokedFunction } from "../lookup/resolveFunction";
import { deliveryRequest } from "./deliveryRequest";
import type { Admission } from "./judgeResourcePolicy";
import { snsPrincipal } from "./snsPrincipal";

export type FunctionAdmission = Omit<Admission, "grant"> & { readonly principal: string };

/** What a function must let SNS do for a topic. */
export function functionAdmission(topic: TopicTarget, invoked: InvokedFunction, place: Place): FunctionAdmission {
    const principal = snsPrincipal(topic, place.region);
    const request = deliveryRequest(principal, "lambda:InvokeFunction", topic, arnOfInvoked(invoked, place));
    return {
        principal,
        code: "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS",
        act: "let the topic invoke it",
        wanted: `The function must let ${principal} invoke it for this topic, or SNS drops the alarm's messages.`,
        decide: (document) => evaluatePolicy(document, request),
    };
}

const arnOfInvoked = ({ name, qualifier }: InvokedFunction, place: Place): PartlyKnownText =>
    arnAt("lambda", place, ["function", name, ...(qualifier.state === "known" ? [qualifier.value] : [])]);
