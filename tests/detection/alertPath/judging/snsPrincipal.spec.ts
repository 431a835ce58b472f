import * as assert from "node:assert/strict";
import { known, unknown } from "../../../../detection";
import { snsPrincipal } from "../../../../detection/alertPath/judging/snsPrincipal";
import { topic } from "../compliantDeployment";

const from = (region?: string) => ({
    kind: "deployed" as const,
    resource: topic({ region: region === undefined ? unknown(["provider"]) : known(region) }),
    isCertain: true,
});

describe("snsPrincipal", () => {
    const table: readonly (readonly [string, string, string])[] = [
        ["eu-north-1", "eu-north-1", "sns.amazonaws.com"],
        ["eu-south-1", "eu-south-1", "sns.amazonaws.com"],
        ["eu-north-1", "us-west-2", "sns.amazonaws.com"],
        ["us-east-1", "ap-northeast-3", "sns.amazonaws.com"],
        ["us-gov-west-1", "us-gov-east-1", "sns.amazonaws.com"],
        ["cn-north-1", "cn-northwest-1", "sns.amazonaws.com"],
        ["eu-south-1", "eu-west-1", "sns.eu-south-1.amazonaws.com"],
        ["eu-west-1", "eu-south-1", "sns.eu-south-1.amazonaws.com"],
        ["eu-south-1", "af-south-1", "sns.af-south-1.amazonaws.com"],
    ];
    for (const [one, other, principal] of table) {
        it(`is ${principal} from ${one} to ${other}`, () => {
            assert.equal(snsPrincipal(from(one), known(other)), principal);
        });
    }

    it("knows the Region of a topic outside", () => {
        const arn = { partition: "aws", service: "sns", region: "eu-south-1", account: "111122223333", resource: "a" };
        assert.equal(snsPrincipal({ kind: "outside", arn }, known("eu-west-1")), "sns.eu-south-1.amazonaws.com");
    });

    it("is the usual one where a Region is not known", () => {
        assert.equal(snsPrincipal(from(), known("eu-south-1")), "sns.amazonaws.com");
        assert.equal(snsPrincipal(from("eu-south-1"), unknown()), "sns.amazonaws.com");
        assert.equal(snsPrincipal({ kind: "unknown" }, known("eu-south-1")), "sns.amazonaws.com");
    });
});
