import type { Alarm, CompositeAlarm } from "../deployment/alarm";
import type { Topic } from "../deployment/topic";
import type { KeyTarget } from "../lookup/indexKeys";
import type { HopJudgement } from "./HopJudgement";
import { judgeKeyUse } from "./judgeKeyUse";
import { publishRequest } from "./publishRequest";

/** Whether CloudWatch may use the key that encrypts a topic. */
export function judgeTopicKey(
    alarm: Alarm | CompositeAlarm,
    topic: Topic,
    target: KeyTarget,
    judgement: HopJudgement,
): void {
    judgeKeyUse(
        target,
        {
            kind: "topic",
            encrypted: topic,
            service: { name: "CloudWatch", principal: "cloudwatch.amazonaws.com" },
            condition: '{ StringEquals: { "aws:SourceAccount": accountId } }',
            otherwise: "not at all",
            codes: { blocks: "TOPIC_KEY_BLOCKS_CLOUDWATCH", outside: "TOPIC_KEY_OUTSIDE" },
            request: (action, key) => publishRequest(action, alarm, key, topic),
        },
        judgement,
    );
}
