/**
 * What somebody must do before SNS delivers to a subscription, one or two sentences ("Subscription confirmation" and
 * "Sending Amazon SNS messages to an Amazon SQS queue in a different account", SNS developer guide). A queue or function
 * confirms by itself if its own account subscribes it; else SNS sends it a message with a token, and no link for people.
 */
export function howToConfirm(protocol: string): string {
    switch (protocol) {
        case "http":
        case "https":
            return "Let the endpoint open the SubscribeURL of the message that SNS has posted to it.";
        case "sqs":
            return confirmByToken("queue", "receive SNS's message from the queue");
        case "lambda":
            return confirmByToken("function", "take SNS's message from what the function is invoked with");
        default:
            return "Follow the link in the message from AWS Notifications.";
    }
}

const confirmByToken = (kind: string, receive: string): string =>
    `Subscribe the ${kind} from its own account, which confirms it at once; or ${receive} and run aws sns ` +
    "confirm-subscription --topic-arn TOPIC_ARN --token TOKEN with the TopicArn and the Token in it.";
