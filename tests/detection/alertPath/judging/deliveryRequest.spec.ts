import * as assert from "node:assert/strict";
import { deliveryRequest, sourceOf } from "../../../../detection/alertPath/judging/deliveryRequest";
import type { TopicTarget } from "../../../../detection/alertPath/lookup/indexByArn";
import { parseArn } from "../../../../detection/arn";
import { knownText } from "../../../../detection/iam";
import { account, arns, topic } from "../compliantDeployment";

const deployed: TopicTarget = { kind: "deployed", resource: topic(), isCertain: true };
const queue = knownText(arns.queue);

describe("deliveryRequest", () => {
    const rows: readonly (readonly [string, ReturnType<typeof knownText> | undefined])[] = [
        ["a queue", queue],
        ["a function", undefined],
    ];
    for (const [title, queueArn] of rows) {
        it(`carries to ${title} what SNS carries, and nothing of a caller by URL`, () => {
            const request = deliveryRequest("sns.amazonaws.com", "sqs:SendMessage", deployed, queue, queueArn);
            assert.deepEqual(
                { ...request, context: Object.fromEntries(request.context) },
                {
                    service: "sns.amazonaws.com",
                    action: "sqs:SendMessage",
                    resource: queue,
                    context: {
                        "aws:sourcearn": [knownText(arns.topic)],
                        "aws:sourceaccount": [[account]],
                        "kms:encryptioncontext:aws:sqs:arn": queueArn === undefined ? [] : [queueArn],
                        "lambda:functionurlauthtype": [],
                        "lambda:invokedviafunctionurl": [],
                        "lambda:eventsourcetoken": [],
                    },
                },
            );
        });
    }

    const arn = parseArn(arns.topic);
    assert.ok(arn);
    const sources: readonly (readonly [string, TopicTarget, ReturnType<typeof sourceOf>])[] = [
        ["a topic outside", { kind: "outside", arn }, { arn: knownText(arns.topic), account: [account] }],
        ["a topic that is not known", { kind: "unknown" }, { arn: [undefined], account: [undefined] }],
    ];
    for (const [title, target, source] of sources) {
        it(`names ${title} as far as it is known`, () => assert.deepEqual(sourceOf(target), source));
    }
});
