import { parseArn } from "../../detection";
import { parseRegionalArn } from "../settings/parseRegionalArn";
import { quoted } from "../settings/quoted";
import { ifKnown, type Undecided, undecided } from "../settings/undecided";
import { findValueProblems, type ValueRule } from "../settings/valueRule";

/** An alarm takes at most five actions for a state (PutMetricAlarm API reference). */
const mostActions = 5;

/** What CloudWatch would refuse in a list of an alarm's actions, in sentences. */
export function findActionProblems(
    setting: string,
    actions: readonly (string | Undecided)[] | Undecided | undefined,
): string[] {
    const known = ifKnown(actions) ?? [];
    const problems = known.flatMap((action, index) => findValueProblems(`${setting}[${index}]`, action, anyAction));
    return [...problems, ...findCountProblems(setting, known.length)];
}

const anyAction: ValueRule = {
    accepts: (text) => parseArn(text) !== undefined,
    wanted: "the ARN of an action, such as a topic. Correct it",
};

const anyTopic: ValueRule = {
    accepts: (text) => /^[\w-]{1,256}(\.fifo)?$/.test(parseRegionalArn(text, "sns")?.resource ?? ""),
    wanted: "the ARN of an SNS topic, such as arn:aws:sns:us-east-1:123456789012:alerts. Correct it",
};

/** What keeps a list of topics from hearing of the alarm, in sentences. */
export function findTopicArnProblems(
    setting: string,
    topicArns: readonly (string | Undecided)[] | Undecided,
): string[] {
    if (topicArns === undecided) {
        return [];
    }
    if (topicArns.length === 0) {
        return [`${setting} is empty; an alarm that notifies no topic is heard by nobody. Add the ARN of a topic.`];
    }
    return [
        ...topicArns.flatMap((arn, index) => findTopicArnProblem(`${setting}[${index}]`, arn)),
        ...findCountProblems(setting, topicArns.length),
    ];
}

/** What keeps one topic from hearing of an alarm, in a sentence; empty if nothing does. */
export function findTopicArnProblem(setting: string, arn: string | Undecided | undefined): string[] {
    const problems = findValueProblems(setting, arn, anyTopic);
    return problems.length === 0 && typeof arn === "string" && arn.endsWith(".fifo")
        ? [
              `${setting} is ${quoted(arn)}, a FIFO topic, which delivers to queues and never to people. Give a standard ` +
                  "topic.",
          ]
        : problems;
}

function findCountProblems(setting: string, count: number): string[] {
    return count > mostActions
        ? [
              `${setting} lists ${count} actions; CloudWatch takes ${mostActions}. Notify one topic and subscribe the ` +
                  "others to it.",
          ]
        : [];
}
