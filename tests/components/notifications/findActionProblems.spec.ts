import * as assert from "node:assert/strict";
import { findActionProblems, findTopicArnProblems } from "../../../components/notifications/findActionProblems";
import { undecided } from "../../../components/settings/undecided";

const topicArn = "arn:aws:sns:us-east-1:123456789012:alerts";

describe("findActionProblems", () => {
    it("accepts ARNs of topics and of other actions, none, and what is decided later", () => {
        assert.deepEqual(findActionProblems("alarm.okActions", undefined), []);
        assert.deepEqual(findActionProblems("alarm.okActions", undecided), []);
        assert.deepEqual(findActionProblems("alarm.okActions", []), []);
        assert.deepEqual(
            findActionProblems("alarm.okActions", [undecided, topicArn, "arn:aws:automate:us-east-1:ec2:stop"]),
            [],
        );
    });

    it("refuses what is no ARN, by its place in the list", () => {
        assert.deepEqual(findActionProblems("alarm.okActions", [topicArn, "pager"]), [
            'alarm.okActions[1] is "pager"; it must be the ARN of an action, such as a topic. Correct it.',
        ]);
    });
});

describe("findTopicArnProblems", () => {
    it("accepts topics, and what is decided later", () => {
        assert.deepEqual(findTopicArnProblems("topicArns", [topicArn, undecided]), []);
        assert.deepEqual(findTopicArnProblems("topicArns", undecided), []);
    });

    for (const [arns, problem] of [
        [[], "topicArns is empty;"],
        [["alerts"], 'topicArns[0] is "alerts"; it must be the ARN of an SNS topic'],
        [[` ${topicArn}`], "topicArns[0] is "],
        [[topicArn.replace("123456789012", "1")], "topicArns[0] is "],
        [[`${topicArn}.fifo`], "topicArns[0] is "],
        [Array(6).fill(topicArn), "topicArns lists 6 actions; CloudWatch takes 5."],
    ] as const) {
        it(`refuses ${arns.length > 1 ? `${arns.length} topics` : (arns[0] ?? "none")}`, () => {
            const problems = findTopicArnProblems("topicArns", [...arns]);
            assert.equal(problems.length, 1);
            assert.ok(problems[0]?.startsWith(problem), problems[0]);
        });
    }
});
