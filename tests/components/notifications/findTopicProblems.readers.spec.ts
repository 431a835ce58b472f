import * as assert from "node:assert/strict";
import { findReaderPartitionProblems, findReaderProblems } from "../../../components/notifications/findTopicProblems";
import { undecided } from "../../../components/settings/undecided";

describe("findReaderProblems", () => {
    it("leaves alone what is decided later", () => {
        assert.deepEqual(findReaderProblems(undecided), []);
        assert.deepEqual(findReaderProblems([undecided, "210987654321"]), []);
    });

    it("names every reader that cannot be one", () => {
        assert.deepEqual(findReaderProblems(["*", undecided, "everybody"]), [
            'topic.subscriptionReaders[0] is "*"; it must be an account number of 12 digits, or the ARN of a role or user. ' +
                "Correct it.",
            'topic.subscriptionReaders[2] is "everybody"; it must be an account number of 12 digits, or the ARN of a role ' +
                "or user. Correct it.",
        ]);
    });
});

describe("findReaderPartitionProblems", () => {
    const role = "arn:aws-cn:iam::210987654321:role/reader";

    it("takes accounts, and principals of the partition", () => {
        assert.deepEqual(findReaderPartitionProblems(["210987654321", role], "aws-cn"), []);
    });

    it("refuses a principal of another partition", () => {
        assert.deepEqual(findReaderPartitionProblems(["210987654321", role], "aws"), [
            `topic.subscriptionReaders[1] is "${role}", of the partition aws-cn; this program works in aws, and no ` +
                "principal is known in both. Remove it.",
        ]);
    });
});
