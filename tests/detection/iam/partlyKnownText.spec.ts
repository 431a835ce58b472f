import * as assert from "node:assert/strict";
import { type Answer, allOf, anyOf, displayText, knownText, not, wholeText } from "../../../detection/iam";

describe("partlyKnownText", () => {
    const answers: readonly (readonly [readonly Answer[], Answer, Answer])[] = [
        [[], "yes", "no"],
        [["yes"], "yes", "yes"],
        [["no"], "no", "no"],
        [["cannot tell"], "cannot tell", "cannot tell"],
        [["yes", "no"], "no", "yes"],
        [["yes", "cannot tell"], "cannot tell", "yes"],
        [["no", "cannot tell"], "no", "cannot tell"],
        [["yes", "cannot tell", "no"], "no", "yes"],
    ];
    for (const [given, all, any] of answers) {
        it(`makes ${all} of all and ${any} of any of [${given.join(", ")}]`, () => {
            assert.deepEqual([allOf(given), anyOf(given)], [all, any]);
        });
    }

    it("turns an answer round, and leaves an open one", () => {
        assert.deepEqual(
            ["yes", "no", "cannot tell"].map((answer) => not(answer as Answer)),
            ["no", "yes", "cannot tell"],
        );
    });

    it("shows what it knows of an ARN, and is whole only where it knows all", () => {
        const open = ["arn", "aws", "sns", "eu-north-1", undefined, "alerts"];
        const whole = ["arn", "aws", "sns", "eu-north-1", "111122223333", "alerts"];
        assert.deepEqual([displayText(open), wholeText(open)], ["arn:aws:sns:eu-north-1:…:alerts", undefined]);
        assert.deepEqual(whole, knownText("arn:aws:sns:eu-north-1:111122223333:alerts"));
        assert.equal(wholeText(whole), "arn:aws:sns:eu-north-1:111122223333:alerts");
    });
});
