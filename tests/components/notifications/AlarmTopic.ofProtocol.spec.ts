import * as assert from "node:assert/strict";
import { confirmationStep } from "../../../components/notifications/AlarmTopic";

const again = "After two days it has expired: npx pulumi up --refresh then subscribes anew.";

describe("confirmationStep", () => {
    for (const protocol of ["email", "email-json"]) {
        it(`sends ${protocol} to the message`, () => {
            assert.equal(confirmationStep(protocol), `Follow the link in the message from AWS Notifications. ${again}`);
        });
    }
    for (const protocol of ["sqs", "lambda"]) {
        it(`has no link for ${protocol}, and names the other ways`, () => {
            const step = confirmationStep(protocol);
            assert.match(
                step,
                /^Subscribe the (queue|function) from its own account, .* confirm-subscription .*--token/,
            );
            assert.ok(step.endsWith(again));
        });
    }
    for (const protocol of ["http", "https"]) {
        it(`asks the endpoint behind ${protocol}`, () => {
            const visit = "Let the endpoint open the SubscribeURL of the message that SNS has posted to it.";
            assert.equal(confirmationStep(protocol), `${visit} ${again}`);
        });
    }
});
