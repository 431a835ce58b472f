import * as assert from "node:assert/strict";
import { absent, known, unknown } from "../../../../detection";
import { indexActions, type ResolveActions } from "../../../../detection/alertPath/lookup/indexActions";
import { indexTopics, type TopicTarget } from "../../../../detection/alertPath/lookup/indexByArn";
import { formatArn } from "../../../../detection/arn";
import { arns, compliantDeployment, placed, queue } from "../compliantDeployment";

const deployment = compliantDeployment(
    {},
    { functions: [{ ...placed("page"), name: known("page") }], queues: [queue()], otherActions: [placed("scaling")] },
);
const resolve: ResolveActions = (actions) => indexActions(deployment, indexTopics(deployment))(actions);
const [topic, alerts] = [known(arns.topic), unknown(["topic"])];
const [page, audit, scaling] = [unknown(["page"]), unknown(["queue"]), unknown(["scaling"])];

const described = (target: TopicTarget): string =>
    target.kind === "deployed"
        ? target.resource.id
        : target.kind === "outside"
          ? formatArn(target.arn)
          : target.kind === "something else"
            ? target.text
            : "unknown";

describe("indexActions", () => {
    const table: readonly (readonly [
        what: string,
        actions: Parameters<ResolveActions>[0],
        targets: readonly string[],
    ])[] = [
        ["no actions", absent, []],
        ["an empty list", known([]), []],
        ["a list that is computed from a topic", alerts, ["topic"]],
        ["a list of which nothing is known", unknown(), ["unknown"]],
        ["topics", known([topic, known(`${arns.topic}-2`)]), ["topic", `${arns.topic}-2`]],
        ["a topic by what it is computed from", known([alerts]), ["topic"]],
        ["what is no topic", known([known("arn:aws:swf:x"), topic]), ["arn:aws:swf:x", "topic"]],
        ["the ARN of a function", known([page]), ['the ARN of function "page"']],
        [
            "the ARNs of a queue and of another action beside a topic",
            known([audit, topic, scaling]),
            ["topic", 'the ARN of queue "audit"', 'the ARN of resource "scaling"'],
        ],
        [
            "one that is computed from two which are no topics",
            known([unknown(["page", "queue"])]),
            ['the ARN of function "page"', 'the ARN of queue "audit"'],
        ],
        ["more of them than what they are computed from", known([page, page]), ["unknown", "unknown"]],
        ["one that is computed from a function and a topic", known([unknown(["page", "topic"])]), ["topic"]],
        ["a function's beside one of which nothing is known", known([page, unknown()]), ["unknown", "unknown"]],
        ["a function's beside one from elsewhere", known([page, unknown(["role"])]), ["unknown", "unknown"]],
    ];
    for (const [what, actions, targets] of table) {
        it(`finds what ${what} lead to`, () => {
            assert.deepEqual(resolve(actions).map(described), targets);
        });
    }

    it("asks for no functions and other actions where a deployment leaves them out", () => {
        const plain = compliantDeployment();
        assert.deepEqual(indexActions(plain, indexTopics(plain))(known([page, topic])).map(described), [
            "unknown",
            "topic",
        ]);
    });
});
