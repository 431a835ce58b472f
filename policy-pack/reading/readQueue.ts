import {
    known,
    knownValue,
    partitionOfRegion,
    type Queue,
    type QueuePolicy,
    unknown,
    type Value,
} from "../../detection";
import type { StackResource } from "../stackResource";
import { identity, partId } from "./identity";
import { elements, type Property, property, propertyOnceDeployed, propertyWithDefault } from "./property";
import { json, text } from "./values";

export function readQueue(resource: StackResource): Queue {
    return {
        ...identity(resource),
        name: text(propertyOnceDeployed(resource, "name", "queueName")),
        arn: text(propertyOnceDeployed(resource, "arn")),
        kmsKey: text(property(resource, "kmsMasterKeyId")),
        policy: json(propertyWithDefault(resource, "policy")),
    };
}

export function readQueuePolicy(resource: StackResource): QueuePolicy {
    const place = identity(resource);
    return {
        ...place,
        queueArn: queueArn(property(resource, "queueUrl", "queue"), place.region),
        policy: json(property(resource, "policy", "policyDocument")),
    };
}

/** CloudFormation's policy for several queues at once: one policy for each of them. */
export function readSharedQueuePolicy(resource: StackResource): QueuePolicy[] {
    const place = identity(resource);
    const queues = property(resource, "queues");
    const policy = json(property(resource, "policyDocument"));
    return (elements(queues) ?? [queues]).map((queue, index) => {
        return { ...place, id: partId(resource, "queues", index), queueArn: queueArn(queue, place.region), policy };
    });
}

/**
 * The queue of an address ("Amazon SQS queue and message identifiers", SQS developer guide). An emulator's says no
 * Region: there the policy's own counts.
 */
function queueArn(address: Property, ownRegion: Value<string>): Value<string> {
    const url = text(address);
    const [, host = "", account, name] = /^https?:\/\/([^/]+)\/(\d{12})\/([^/?#]+)$/.exec(knownValue(url) ?? "") ?? [];
    if (account === undefined || name === undefined) {
        return url;
    }
    const region = regionIn(host) ?? knownValue(ownRegion);
    return region === undefined
        ? unknown(address.from)
        : known(`arn:${partitionOfRegion(region)}:sqs:${region}:${account}:${name}`);
}

/** Older addresses begin with the Region, and those of us-east-1 leave it out. */
function regionIn(host: string): string | undefined {
    return host === "queue.amazonaws.com" ? "us-east-1" : /(?:^|\.)([a-z]{2}(?:-[a-z]+)+-\d+)\./.exec(host)?.[1];
}
