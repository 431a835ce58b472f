import { maskEndpoint } from "../../render/maskEndpoint";

/**
 * Where Amazon Q Developer in chat applications takes the messages of every topic. Which channels it posts them to, SNS
 * does not know.
 */
const chatEndpoint = "https://global.sns-api.chatbot.amazonaws.com";

/** A subscriber in a person's words, without anything that can be secret. */
export function subscriberLabel(protocol: string, endpoint: string): string {
    return protocol === "https" && endpoint.replace(/\/$/, "") === chatEndpoint
        ? "chat channels of Amazon Q Developer (https)"
        : `${protocol} ${maskEndpoint(protocol, endpoint)}`;
}
