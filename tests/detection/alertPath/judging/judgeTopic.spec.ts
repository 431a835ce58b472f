import { absent, known, unknown } from "../../../../detection";
import { account, arns, grant, placed } from "../compliantDeployment";
import { judges } from "./judgements";

const nowhere = unknown();

const statement = (changes: object) =>
    JSON.stringify({
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "cloudwatch.amazonaws.com" },
                Action: "sns:Publish",
                Resource: "*",
                ...changes,
            },
        ],
    });

const policyFor = (Service: string, id: string) => ({
    ...placed(id),
    topicArn: known(arns.topic),
    policy: known(statement({ Principal: { Service } })),
});

describe("judgeTopic", () => {
    judges("topic", [
        {
            title: "a topic policy for another service",
            changes: { topic: { policy: known(statement({ Principal: { Service: "events.amazonaws.com" } })) } },
            findings:
                'TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The policy of topic "alerts" does not let CloudWatch publish. No statement allows sns:Publish to cloudwatch.amazonaws.com. | The topic\'s policy must allow sns:Publish to cloudwatch.amazonaws.com for this alarm. | Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: "sns:Publish", Resource: topic.arn, Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the topic\'s policy.',
        },
        {
            title: "a topic policy for another account's alarms",
            changes: {
                topic: {
                    policy: known(statement({ Condition: { StringEquals: { "aws:SourceAccount": "444455556666" } } })),
                },
            },
            findings:
                'TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The policy of topic "alerts" does not let CloudWatch publish. Statement 1 asks for StringEquals aws:SourceAccount = 444455556666, and here it is 111122223333.',
        },
        {
            title: "a topic policy for other alarms",
            changes: {
                topic: {
                    policy: known(
                        statement({
                            Condition: { ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:*:${account}:alarm:cpu-*` } },
                        }),
                    ),
                },
            },
            findings: `TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The policy of topic "alerts" does not let CloudWatch publish. Statement 1 asks for ArnLike aws:SourceArn = arn:aws:cloudwatch:*:111122223333:alarm:cpu-*, and here it is ${arns.alarm}.`,
        },
        {
            title: "a policy resource that replaces the good one",
            more: {
                topicPolicies: [
                    {
                        ...placed("policy"),
                        topicArn: known(arns.topic),
                        policy: known(statement({ Action: "sns:Subscribe" })),
                    },
                ],
            },
            findings:
                'TOPIC_POLICY_BLOCKS_CLOUDWATCH policy: The topic policy "policy" does not let CloudWatch publish. No statement allows sns:Publish to cloudwatch.amazonaws.com.',
        },
        {
            title: "another account's topic without a policy",
            changes: { topic: { account: known("444455556666"), policy: absent, kmsKey: absent } },
            findings:
                'TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The topic "alerts" has no policy, and by default it admits its own account 444455556666 only; the alarm is in 111122223333.',
            remarks:
                'action: TOPIC_IN_OTHER_ACCOUNT alarm: The topic "alerts" is in the account 444455556666, and the alarm "failures" is in 111122223333. | The topic\'s policy and key must admit the alarm\'s account, and auditors must be able to list its subscriptions. | Check the topic in its own account: aws sns get-topic-attributes and list-subscriptions-by-topic.',
        },
        {
            title: "a FIFO topic",
            changes: { topic: { isFifo: known(true) } },
            findings:
                'TOPIC_IS_FIFO topic: The topic "alerts" is a FIFO topic. | The alarm must notify a standard topic: a FIFO topic delivers to queues only, not to people. | Replace it by a topic without fifoTopic, and subscribe the people to that one.',
        },
        {
            title: "a topic without encryption and policy",
            changes: { topic: { kmsKey: absent, policy: absent } },
            more: { keys: [] },
        },
        {
            title: "the default policy of a topic",
            changes: {
                topic: {
                    policy: known(
                        JSON.stringify({
                            Statement: [
                                {
                                    Effect: "Allow",
                                    Principal: { AWS: "*" },
                                    Action: ["SNS:Publish"],
                                    Resource: arns.topic,
                                    Condition: { StringEquals: { "AWS:SourceOwner": account } },
                                },
                            ],
                        }),
                    ),
                },
            },
        },
        {
            title: "a policy resource in place of a blocking policy",
            changes: { topic: { policy: known('{"Statement":[]}') } },
            more: {
                topicPolicies: [
                    {
                        ...placed("policy"),
                        topicArn: known(arns.topic),
                        policy: known(grant("sns:Publish", arns.topic)),
                    },
                ],
            },
        },
        {
            title: "two policy resources, of which one admits another service alone",
            more: {
                topicPolicies: [policyFor("cloudwatch.amazonaws.com", "one"), policyFor("s3.amazonaws.com", "two")],
            },
            outcome: "cannot tell yet",
            remarks:
                'POLICY_OVERWRITTEN two: The topic policy "one" and topic policy "two" are each the whole policy of topic "alerts": the one that is written last holds, and the topic policy "two" does not let CloudWatch publish. | One resource must hold the whole policy of topic "alerts". | Write the statements of all of them into one, and remove the others.',
        },
        {
            title: "two policy resources that both admit the alarm",
            more: {
                topicPolicies: [
                    policyFor("cloudwatch.amazonaws.com", "one"),
                    policyFor("cloudwatch.amazonaws.com", "two"),
                ],
            },
        },
        {
            title: "two policy resources of which none admits it",
            more: { topicPolicies: [policyFor("sqs.amazonaws.com", "one"), policyFor("s3.amazonaws.com", "two")] },
            findings: [
                'TOPIC_POLICY_BLOCKS_CLOUDWATCH one: The topic policy "one" does not let CloudWatch publish. No statement allows sns:Publish to cloudwatch.amazonaws.com.',
                'TOPIC_POLICY_BLOCKS_CLOUDWATCH two: The topic policy "two" does not let CloudWatch publish. No statement allows sns:Publish to cloudwatch.amazonaws.com.',
            ],
        },
        {
            title: "a policy resource of another topic",
            more: {
                topicPolicies: [
                    { ...placed("policy"), topicArn: known(`${arns.topic}-2`), policy: known('{"Statement":[]}') },
                ],
            },
        },
        {
            title: "the topic's policy",
            changes: { topic: { policy: nowhere } },
            outcome: "cannot tell yet",
            remarks:
                'NOT_KNOWN_YET topic: The setting policy of topic "alerts" is not known yet. | Whether the alert gets through depends on that value. | Check again after the deployment, when it is known.',
        },
        {
            title: "a topic of a FIFO topic's name",
            changes: { topic: { isFifo: absent, name: known("alerts.fifo") } },
            findings: 'TOPIC_IS_FIFO topic: The topic "alerts" is a FIFO topic.',
        },
        {
            title: "a topic of a FIFO topic's name, of which the rest is not known",
            changes: { topic: { isFifo: nowhere, name: known("alerts.fifo") } },
            findings: 'TOPIC_IS_FIFO topic: The topic "alerts" is a FIFO topic.',
        },
        {
            title: "a topic of which only the name says that it is no FIFO topic",
            changes: { topic: { isFifo: nowhere } },
        },
        {
            title: "a topic of which nobody knows whether it is a FIFO topic",
            changes: { topic: { isFifo: nowhere, name: nowhere } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET topic: The setting fifoTopic of topic "alerts" is not known yet.',
        },
        { title: "a topic of neither name nor kind", changes: { topic: { isFifo: absent, name: nowhere } } },
        { title: "a blank policy, which means the default one", changes: { topic: { policy: known(" ") } } },
        {
            title: "the default policy, of a topic in an account that is not known",
            changes: { topic: { account: unknown(["provider"]), policy: absent, kmsKey: absent } },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET topic: The setting account of topic "alerts" is not known yet.',
        },
        {
            title: "a policy resource whose text is not known",
            more: { topicPolicies: [{ ...placed("policy"), topicArn: known(arns.topic), policy: nowhere }] },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET policy: The setting policy of topic policy "policy" is not known yet.',
        },
        {
            title: "a policy that is perhaps another topic's, and would let the alarm pass",
            more: {
                topicPolicies: [
                    { ...placed("policy"), topicArn: nowhere, policy: known(grant("sns:Publish", arns.topic)) },
                ],
            },
        },
        {
            title: "a policy that is perhaps another topic's, and would not let the alarm pass",
            more: { topicPolicies: [{ ...placed("policy"), topicArn: nowhere, policy: known('{"Statement":[]}') }] },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET topic: The setting policy of topic "alerts" is not known yet.',
        },
        {
            title: "a policy that is perhaps another topic's and is not known",
            more: { topicPolicies: [{ ...placed("policy"), topicArn: nowhere, policy: nowhere }] },
            outcome: "cannot tell yet",
            remarks: 'NOT_KNOWN_YET topic: The setting policy of topic "alerts" is not known yet.',
        },
        {
            title: "a policy for the alarm by its ARN",
            changes: {
                topic: { policy: known(statement({ Condition: { ArnEquals: { "aws:SourceArn": arns.alarm } } })) },
            },
        },
        {
            title: "a policy for the account by its owner, over TLS, of a service of AWS",
            changes: {
                topic: {
                    policy: known(
                        statement({
                            Condition: {
                                StringEquals: {
                                    "aws:SourceOwner": account,
                                    "aws:PrincipalServiceName": "cloudwatch.amazonaws.com",
                                },
                                Bool: { "aws:SecureTransport": "true", "aws:PrincipalIsAWSService": "true" },
                            },
                        }),
                    ),
                },
            },
        },
        {
            title: "a policy for subscribers by email, which a publisher is not",
            changes: {
                topic: { policy: known(statement({ Condition: { StringEquals: { "SNS:Protocol": "email" } } })) },
            },
            findings:
                'TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The policy of topic "alerts" does not let CloudWatch publish. Statement 1 asks for StringEquals SNS:Protocol = email, and requests of the service carry no such key.',
        },
        {
            title: "a policy for endpoints of one's own, which a publisher is not",
            changes: {
                topic: { policy: known(statement({ Condition: { StringLike: { "SNS:Endpoint": "*@example.com" } } })) },
            },
            findings:
                'TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The policy of topic "alerts" does not let CloudWatch publish. Statement 1 asks for StringLike SNS:Endpoint = *@example.com, and requests of the service carry no such key.',
        },
        {
            title: "a policy for the alarm by its ARN, whose name is outside ASCII",
            changes: {
                alarm: { name: known("Fehlanmeldungen-für-alle") },
                topic: {
                    policy: known(
                        statement({
                            Sid: "Alarms",
                            Condition: { ArnLike: { "aws:SourceArn": `arn:aws:cloudwatch:*:${account}:alarm:*` } },
                        }),
                    ),
                    kmsKey: absent,
                },
            },
            findings:
                'TOPIC_POLICY_BLOCKS_CLOUDWATCH topic: The policy of topic "alerts" does not let CloudWatch publish. Statement "Alarms" asks for ArnLike aws:SourceArn = arn:aws:cloudwatch:*:111122223333:alarm:*, and it matches no alarm whose name has characters outside ASCII.',
        },
        {
            title: "a policy under a condition on something that nobody can say of the request",
            changes: {
                topic: { policy: known(statement({ Condition: { StringEquals: { "aws:SourceOrgID": "o-1" } } })) },
            },
            outcome: "cannot tell yet",
            remarks:
                'CONDITION_NOT_JUDGED topic: The policy of topic "alerts" may or may not let CloudWatch publish. It depends on the condition StringEquals aws:SourceOrgID = o-1 of statement 1, and what requests of cloudwatch.amazonaws.com carry for it is not known here. | The topic\'s policy must allow sns:Publish to cloudwatch.amazonaws.com for this alarm. | Add the statement { Effect: "Allow", Principal: { Service: "cloudwatch.amazonaws.com" }, Action: "sns:Publish", Resource: topic.arn, Condition: { StringEquals: { "aws:SourceAccount": accountId } } } to the topic\'s policy.',
        },
        {
            title: "a policy for a composite alarm",
            changes: { alarm: { alarmActions: absent } },
            more: {
                compositeAlarms: [
                    {
                        ...placed("composite"),
                        name: known("all"),
                        arn: absent,
                        rule: known("ALARM(ConsoleSigninFailures)"),
                        actionsEnabled: absent,
                        alarmActions: known([known(arns.topic)]),
                    },
                ],
            },
            remarks:
                'action: ALARM_SPEAKS_THROUGH_COMPOSITE composite: The composite alarm "composite" notifies in place of the alarm that it watches. | Auditors look for the topic among the actions of the alarm itself. | Add the topic to the alarm\'s own alarmActions if they must find it there.',
        },
    ]);
});
