import {
    absent,
    known,
    knownValues,
    type LogGroup,
    parseArn,
    type Queue,
    type Subscription,
    type Trail,
} from "../../detection";
import { allowing } from "../../drills/rehearsal/faults/topicFaults";
import type { Rehearsal } from "../../drills/rehearsal/rehearse";
import type { AwsCalls } from "../../drills/verify/aws/AwsCalls";
import { readStackDeployment } from "../../policy-pack/stackDeployment";
import { sdkAnswers } from "../../tests/compliantStack/sdkAnswers";
import { fakeAws } from "../../tests/drills/verify/fakeAws";

/**
 * AWS as it would answer the verification if a rehearsed stack were deployed. The log groups of its trails and its queues are
 * outside the stack; the queues let the topics of the account send to them, unless the stack gives them another policy.
 */
export function deployedCalls({ resources, trails, account, region }: Rehearsal): AwsCalls {
    const stack = readStackDeployment([...resources, ...trails]);
    const deployment = {
        ...stack,
        logGroups: [...stack.logGroups, ...stack.trails.flatMap(logGroupOf)],
        // AWS names a rule by its name, Pulumi by its URN.
        alarmMuteRules: stack.alarmMuteRules.map((rule) => ({ ...rule, id: rule.label })),
        queues: stack.subscriptions.flatMap((subscription) => queueOf(subscription, account)),
    };
    return fakeAws(sdkAnswers(deployment, account), region);
}

const logGroupOf = ({ logGroupArn }: Trail): LogGroup[] =>
    knownValues(logGroupArn).map((arn) => {
        const { account = "", region = "", resource = "" } = parseArn(arn) ?? {};
        return {
            id: arn,
            label: arn,
            account: known(account),
            region: known(region),
            name: known(resource.split(":")[1] ?? ""),
            arn: logGroupArn,
            logGroupClass: absent,
        };
    });

const queueOf = ({ queueArn, region }: Subscription, account: string): Queue[] =>
    knownValues(queueArn).map((arn) => ({
        id: arn,
        label: arn,
        account: known(account),
        region,
        name: known(parseArn(arn)?.resource ?? arn),
        arn: known(arn),
        kmsKey: absent,
        policy: known(lettingTopicsSend(account)),
    }));

/** The policy of a queue that somebody has made for the alerts of an account. */
export const lettingTopicsSend = (account: string): string =>
    allowing({ Service: "sns.amazonaws.com" }, "sqs:SendMessage", {
        Resource: "*",
        Condition: { StringEquals: { "aws:SourceAccount": account } },
    });
