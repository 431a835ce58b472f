/**
 * What somebody must do before SNS delivers to a subscription, in two sentences. A request that nobody answers expires
 * after two days, and SNS offers no way to send it again: the subscription has to be created anew.
 */
export function confirmationStep(protocol: string): string {
    const confirm = protocol.startsWith("http")
        ? "Let the endpoint open the SubscribeURL of the message that SNS has posted to it."
        : "Follow the link in the message from AWS Notifications.";
    return `${confirm} After two days it has expired: npx pulumi up --refresh then subscribes anew.`;
}
