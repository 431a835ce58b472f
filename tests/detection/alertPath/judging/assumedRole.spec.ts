import * as assert from "node:assert/strict";
import { absent, known, type Role, unknown, type Value } from "../../../../detection";
import { refusalToAssume } from "../../../../detection/alertPath/judging/assumedRole";
import { account, placed } from "../compliantDeployment";

const role = (trustPolicy: Value<string>): Role => ({
    ...placed("role"),
    name: known("role"),
    arn: known(`arn:aws:iam::${account}:role/role`),
    trustPolicy,
});
const trusting = (changes: object): Value<string> =>
    known(
        JSON.stringify({
            Statement: {
                Effect: "Allow",
                Principal: { Service: "sns.amazonaws.com" },
                Action: "sts:AssumeRole",
                ...changes,
            },
        }),
    );

describe("refusalToAssume", () => {
    const refused = "No statement allows sts:AssumeRole to sns.amazonaws.com.";
    const rows: readonly (readonly [string, Value<string>, string | undefined])[] = [
        ["trusts the service", trusting({}), undefined],
        ["trusts it for all actions of STS", trusting({ Action: "sts:*" }), undefined],
        ["trusts another service", trusting({ Principal: { Service: "firehose.amazonaws.com" } }), refused],
        ["trusts it to tag sessions alone", trusting({ Action: "sts:TagSession" }), refused],
        [
            "trusts it under a condition of which nobody can tell",
            trusting({ Condition: { StringEquals: { "aws:SourceAccount": account } } }),
            undefined,
        ],
        ["has a trust policy without statements", known("{}"), undefined],
        ["has a trust policy that is not known", unknown(), undefined],
        ["has none", absent, undefined],
    ];
    for (const [title, trust, refusal] of rows) {
        it(`says ${refusal ?? "nothing"} of a role that ${title}`, () => {
            assert.equal(refusalToAssume(role(trust), "sns.amazonaws.com", new Map()), refusal);
        });
    }
});
