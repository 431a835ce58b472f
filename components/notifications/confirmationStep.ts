import { howToConfirm } from "../../detection";

/**
 * What somebody must do before SNS delivers to a subscription, in sentences. A request that nobody answers expires
 * after two days, and SNS offers no way to send it again: the subscription has to be created anew.
 */
export function confirmationStep(protocol: string): string {
    return `${howToConfirm(protocol)} After two days it has expired: npx pulumi up --refresh then subscribes anew.`;
}
