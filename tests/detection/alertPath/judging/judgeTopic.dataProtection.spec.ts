import { absent, known, unknown } from "../../../../detection";
import { judges } from "./judgements";

describe("judgeDataProtection", () => {
    judges("topic", [
        {
            title: "a topic that masks certain data",
            changes: {
                topic: {
                    dataProtectionPolicy: known('{"Statement":[{"Operation":{"Deidentify":{"MaskConfig":{}}}}]}'),
                },
            },
        },
        {
            title: "a topic that denies messages with certain data",
            changes: { topic: { dataProtectionPolicy: known('{"Statement":[{"Operation":{"Deny" :{}}}]}') } },
            outcome: "cannot tell yet",
            remarks:
                'TOPIC_DATA_PROTECTION_DENIES topic: The data protection policy of topic "alerts" denies messages that hold certain data. | The alarm\'s message, with its description, account and ARNs, must not be taken for such data, or it is dropped. | Replace the Deny operations of the data protection policy by Deidentify or Audit, or give the alarm a topic without them.',
        },
        { title: "a topic without such a policy", changes: { topic: { dataProtectionPolicy: absent } } },
        {
            title: "a policy of that kind that is not known",
            changes: { topic: { dataProtectionPolicy: unknown() } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET topic: The setting dataProtectionPolicy of topic "alerts" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a topic that denies messages with certain data, in a text without blanks",
            changes: { topic: { dataProtectionPolicy: known('{"Statement":[{"Operation":{"Deny":{}}}]}') } },
            outcome: "cannot tell yet",
            remarks:
                'TOPIC_DATA_PROTECTION_DENIES topic: The data protection policy of topic "alerts" denies messages that hold certain data.',
        },
    ]);
});
