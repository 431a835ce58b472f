import { named } from "../deployment/named";
import type { Topic } from "../deployment/topic";
import { absent } from "../deployment/value";
import type { HopJudgement } from "./HopJudgement";

/**
 * Whether a topic refuses messages for what they hold ("Understanding Amazon SNS data protection policies", SNS
 * developer guide). Nobody can say what its detectors make of an alarm's message; masking and audits let it pass.
 */
export function judgeDataProtection(topic: Topic, judgement: HopJudgement): void {
    const thing = named("topic", topic);
    judgement.whenKnown(topic.dataProtectionPolicy ?? absent, "dataProtectionPolicy", thing, (policy = "") => {
        if (/"Deny"\s*:/.test(policy)) {
            judgement.cannotTell("TOPIC_DATA_PROTECTION_DENIES", {
                observed: `The data protection policy of ${thing} denies messages that hold certain data.`,
                wanted: "The alarm's message, with its description, account and ARNs, must not be taken for such data, or it is dropped.",
                remedy: `Replace the Deny operations of the data protection policy by Deidentify or Audit, or give the alarm a topic without them.`,
            });
        }
    });
}
