import { absent, consoleAuthenticationFailures, known } from "../../detection";
import { arns, snsGrant } from "../compliantStack/names";
import { pulumiResources } from "../compliantStack/pulumiResources";
import { placed, queue, queueSubscription } from "../detection/alertPath/compliantDeployment";
import { monitoredDeployment, without } from "./monitoredStack";
import type { SampleStack } from "./sampleStack";

const { subscriptions, ...path } = monitoredDeployment(consoleAuthenticationFailures);

/** A stack in which a queue is told, beside the people; a resource of its own lets the topic send to it. */
export const peopleAndQueue: SampleStack = pulumiResources(
    {
        ...path,
        subscriptions: [...subscriptions, queueSubscription({ id: "audit" })],
        queues: [queue({ id: "queue", policy: absent })],
        queuePolicies: [
            { ...placed("grant"), queueArn: known(arns.queue), policy: known(snsGrant("sqs:SendMessage")) },
        ],
    },
    "classic",
);

/** A stack in which a queue alone is told. */
export const queueStack: SampleStack = without(peopleAndQueue, "people");
