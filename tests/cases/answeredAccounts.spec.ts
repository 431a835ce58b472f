import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import {
    consoleAuthenticationFailures as control,
    type Deployment,
    known,
    knownValue,
    traceAlertPath,
    unknown,
} from "../../detection";
import { verifyAccount } from "../../drills/verify/verifyAccount";
import { asRead, inShort } from "../compliantStack/asRead";
import { account, region } from "../compliantStack/names";
import { sdkAnswers } from "../compliantStack/sdkAnswers";
import { type Kind, spellings } from "../compliantStack/spellings";
import { type Variation, variations, varied, wholeDeployment } from "../compliantStack/variations";
import { fakeAws } from "../drills/verify/fakeAws";
import { propertyRuns } from "../propertyRuns";

/**
 * What answers cannot carry: that a policy was written apart from its topic or queue; the other alarms of a mute rule; the
 * filter policy of a subscription that nobody has confirmed; the ARN of an alias. Each key is enabled or not, by its id.
 */
function asAnswered(deployment: Deployment): Deployment {
    const [topicPolicy, queuePolicy, key] = [
        deployment.topicPolicies[0],
        deployment.queuePolicies[0],
        deployment.keys[0],
    ];
    return {
        ...deployment,
        topics: deployment.topics.map((topic) => ({ ...topic, policy: topicPolicy?.policy ?? topic.policy })),
        topicPolicies: [],
        queues: deployment.queues.map((queue) => ({ ...queue, policy: queuePolicy?.policy ?? queue.policy })),
        queuePolicies: [],
        alarmMuteRules: deployment.alarmMuteRules.flatMap((rule) =>
            (knownValue(rule.alarmNames) ?? []).map((name) => ({ ...rule, alarmNames: known([name]) })),
        ),
        subscriptions: deployment.subscriptions.map((one) =>
            knownValue(one.pendingConfirmation)
                ? { ...one, filterPolicy: unknown(), filterPolicyScope: unknown() }
                : one,
        ),
        keys: deployment.keys.map((one) => ({ ...one, isEnabled: known(knownValue(one.isEnabled) ?? true) })),
        keyAliases: deployment.keyAliases.map((alias) => ({
            ...alias,
            arn: unknown(),
            targetKey: key?.keyId ?? alias.targetKey,
        })),
    };
}

/** Without parts of kinds of which nothing is on the path, and so nothing was read. */
const onPath = (deployment: Deployment, read: Deployment): Deployment =>
    Object.fromEntries(
        (Object.keys(spellings) as Kind[]).map((kind) => [kind, read[kind].length === 0 ? [] : deployment[kind]]),
    ) as unknown as Deployment;

async function comesBack(...changes: readonly Variation[]): Promise<void> {
    const answered = asAnswered(varied(...changes));
    const aws = fakeAws(sdkAnswers(varied(...changes), account));
    const { live, report } = await verifyAccount(aws, [region], control);
    const traced = traceAlertPath(answered, control, { trailRequired: true, confirmationRequired: true });
    const what = JSON.stringify(changes);
    // A group that a trail names and the deployment does not have is read as one that is missing.
    const read = { ...live.deployment, logGroups: live.deployment.logGroups.filter(({ isMissing }) => !isMissing) };
    assert.deepEqual(asRead(read), asRead(onPath(answered, read)), what);
    assert.deepEqual(inShort(report), inShort(traced), what);
}

describe("readAccount, of a deployment that an account answers with", () => {
    it("reads every kind of part", async () => {
        const { live } = await verifyAccount(fakeAws(sdkAnswers(wholeDeployment, account)), [region], control);
        const kinds = (Object.keys(spellings) as Kind[]).filter((kind) => live.deployment[kind].length === 0);
        assert.deepEqual(kinds, ["topicPolicies", "queuePolicies"]);
    });

    it("reads each setting, and judges as before", async () => {
        for (const change of variations) {
            await comesBack(change);
        }
    });

    it("reads settings beside each other", () =>
        fc.assert(
            fc.asyncProperty(fc.subarray([...variations], { maxLength: 12 }), (changes) => comesBack(...changes)),
            propertyRuns(25),
        ));
});
