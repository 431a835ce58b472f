import { z } from "zod";
import { parsedJson } from "../../detection";
import { type Undecided, undecided } from "../settings/undecided";

/** Of endpoints that have a URL. */
export const webProtocols = ["http", "https"];

const count = z.int().min(0);
const seconds = z.int().min(1).max(3600);

/** SNS developer guide, "Creating an HTTP/S delivery policy". */
const deliveryPolicy = z.strictObject({
    healthyRetryPolicy: z
        .strictObject({
            minDelayTarget: seconds,
            maxDelayTarget: seconds,
            numRetries: count.max(100),
            numNoDelayRetries: count,
            numMinDelayRetries: count,
            numMaxDelayRetries: count,
            backoffFunction: z.enum(["linear", "arithmetic", "geometric", "exponential"]),
        })
        .partial()
        .refine(({ minDelayTarget = 1, maxDelayTarget = 3600 }) => minDelayTarget <= maxDelayTarget, {
            message: "minDelayTarget is more than maxDelayTarget",
        })
        .optional(),
    throttlePolicy: z.strictObject({ maxReceivesPerSecond: z.int().min(1) }).optional(),
    requestPolicy: z.strictObject({ headerContentType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+(;.*)?$/) }).optional(),
});

/** Why SNS would not take how a subscription retries, in a sentence; empty if it does. */
export function findDeliveryPolicyProblems(
    path: string,
    protocol: string | Undecided,
    policy: string | Undecided | undefined,
): string[] {
    if (policy === undefined) {
        return [];
    }
    if (typeof protocol === "string" && !webProtocols.includes(protocol)) {
        return [
            `${path}.deliveryPolicy is set; SNS takes one for http and https alone, and this is ${protocol}. Leave it ` +
                "out.",
        ];
    }
    const reason = policy === undecided ? undefined : refusal(policy);
    return reason === undefined
        ? []
        : [
              `${path}.deliveryPolicy cannot be used: ${reason}. Write it as JSON text such as ` +
                  '{"healthyRetryPolicy":{"numRetries":10,"minDelayTarget":5,"maxDelayTarget":60}}.',
          ];
}

function refusal(policy: string): string | undefined {
    const document = parsedJson(policy);
    if (document === undefined) {
        return "it is no JSON";
    }
    const issue = deliveryPolicy.safeParse(document).error?.issues[0];
    return issue && (issue.path.length > 0 ? `at ${issue.path.join(".")}, ${issue.message}` : issue.message);
}
