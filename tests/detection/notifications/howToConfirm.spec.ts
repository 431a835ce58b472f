import * as assert from "node:assert/strict";
import { howToConfirm } from "../../../detection";

const byToken = (kind: string, receive: string) =>
    `Subscribe the ${kind} from its own account, which confirms it at once; or ${receive} and run aws sns ` +
    "confirm-subscription --topic-arn TOPIC_ARN --token TOKEN with the TopicArn and the Token in it.";
const open = "Let the endpoint open the SubscribeURL of the message that SNS has posted to it.";
const follow = "Follow the link in the message from AWS Notifications.";

describe("howToConfirm", () => {
    for (const [protocol, steps] of [
        ["email", follow],
        ["email-json", follow],
        ["http", open],
        ["https", open],
        ["sqs", byToken("queue", "receive SNS's message from the queue")],
        ["lambda", byToken("function", "take SNS's message from what the function is invoked with")],
        ["", follow],
    ] as const) {
        it(`says what to do for "${protocol}"`, () => {
            assert.equal(howToConfirm(protocol), steps);
        });
    }
});
