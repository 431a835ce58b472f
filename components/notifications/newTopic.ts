import { Topic } from "@pulumi/aws/sns/topic";
import { TopicPolicy } from "@pulumi/aws/sns/topicPolicy";
import * as pulumi from "@pulumi/pulumi";
import { formatArn } from "../../detection";
import type { AccountPlace } from "../settings/accountPlaceOf";
import { emptyOutputProblem } from "../settings/checkArguments";
import { newKey } from "../settings/newKey";
import { refuseAnyOf } from "../settings/SettingsError";
import type { AlarmTopicArgs } from "./AlarmTopicArgs";
import { findReaderPartitionProblems, findRegionProblems } from "./findTopicProblems";
import { keyPolicy, topicPolicy } from "./topicPolicies";

/**
 * A topic that alarms of the account and Region may publish to, with its policy and, as a rule, a key of its own.
 *
 * @param at what goes before the names of the settings in messages, such as `severities.page.`.
 */
export function newTopic(
    name: string,
    parent: pulumi.Resource,
    { topic: settings = {}, region, tags }: AlarmTopicArgs,
    place: pulumi.Output<AccountPlace>,
    at: string,
): Topic {
    const topicName = pulumi.output(settings.name ?? name);
    const topic = new Topic(
        name,
        {
            name: topicName,
            displayName: settings.displayName,
            kmsMasterKeyId: settings.encryption === "none" ? undefined : keyArn(),
            region,
            tags,
        },
        { parent },
    );
    new TopicPolicy(
        `${name}-policy`,
        {
            arn: topic.arn,
            policy: pulumi
                .all([topicName, place, settings.subscriptionReaders])
                .apply(([named, here, readers = []]) => {
                    const problems = findReaderPartitionProblems(readers, here.partition);
                    refuseAnyOf(
                        "The topic",
                        problems.map((problem) => `${at}${problem}`),
                    );
                    // The ARN that it will have: so the policy is known, and can be judged, before the topic exists.
                    const plannedArn = formatArn({ ...here, service: "sns", resource: named });
                    return JSON.stringify(topicPolicy(plannedArn, here, readers));
                }),
            region,
        },
        { parent },
    );
    return topic;

    function keyArn(): pulumi.Output<string> {
        if (settings.kmsKeyArn !== undefined) {
            return sameRegion(`${at}topic.kmsKeyArn`, settings.kmsKeyArn, place);
        }
        const description = pulumi.interpolate`Encrypts the topic ${topicName}, to which CloudWatch alarms publish`;
        const policy = place.apply((here) => JSON.stringify(keyPolicy(here)));
        return newKey(
            name,
            { description, policy, alias: pulumi.interpolate`alias/${topicName}`, region, tags },
            parent,
        ).arn;
    }
}

/** An ARN that is handed on only if it is in the Region of the alarms: CloudWatch and SNS refuse any other. */
export function sameRegion(
    setting: string,
    arn: pulumi.Input<string>,
    place: pulumi.Output<AccountPlace>,
): pulumi.Output<string> {
    return pulumi.all([arn, place]).apply(([text, { region }]) => {
        const isEmpty = text === undefined || text === null;
        refuseAnyOf("The topic", isEmpty ? [emptyOutputProblem(setting)] : findRegionProblems(setting, text, region));
        return text;
    });
}
