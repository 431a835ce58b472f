import * as assert from "node:assert/strict";
import { type Answer, knownText, type RequestContext } from "../../../detection/iam";
import { evaluateCondition, isJudged } from "../../../detection/iam/evaluateCondition";

const alarm = "arn:aws:cloudwatch:eu-north-1:111122223333:alarm:failures";
const context: RequestContext = new Map([
    ["aws:sourcearn", [knownText(alarm)] as const],
    ["aws:sourceaccount", [knownText("111122223333")] as const],
    ["aws:securetransport", [knownText("true")] as const],
    ["aws:principalservicename", [[undefined]] as const],
    ["sns:protocol", [] as const],
]);

describe("evaluateCondition", () => {
    const rows: readonly (readonly [string, string, readonly string[], Answer])[] = [
        ["StringEquals", "aws:SourceAccount", ["111122223333"], "yes"],
        ["StringEquals", "AWS:SOURCEACCOUNT", ["444455556666", "111122223333"], "yes"],
        ["StringEquals", "aws:SourceAccount", ["444455556666"], "no"],
        ["StringEquals", "aws:SourceAccount", ["alarm"], "no"],
        ["StringNotEquals", "aws:SourceAccount", ["444455556666"], "yes"],
        ["StringNotEquals", "aws:SourceAccount", ["444455556666", "111122223333"], "no"],
        ["ArnLike", "aws:SourceArn", ["arn:aws:cloudwatch:*:111122223333:alarm:*"], "yes"],
        ["ArnEquals", "aws:SourceArn", ["arn:aws:cloudwatch:eu-north-1:111122223333:alarm:*"], "yes"],
        ["ArnLike", "aws:SourceArn", ["arn:aws:cloudwatch:us-east-1:*:alarm:*"], "no"],
        ["ArnNotLike", "aws:SourceArn", ["arn:aws:cloudwatch:us-east-1:*:alarm:*"], "yes"],
        ["StringLike", "aws:SourceArn", ["arn:aws:cloudwatch:*"], "yes"],
        ["ForAnyValue:StringEquals", "aws:SourceAccount", ["111122223333"], "yes"],
        ["ForAllValues:StringEquals", "aws:SourceAccount", ["444455556666"], "no"],
        ["ForAllValues:StringEquals", "aws:PrincipalOrgID", ["o-1"], "yes"],
        ["ForAnyValue:StringLike", "aws:PrincipalOrgPaths", ["o-1/*"], "no"],
        ["StringEquals", "aws:PrincipalOrgID", ["o-1"], "no"],
        ["StringEqualsIfExists", "aws:PrincipalOrgID", ["o-1"], "yes"],
        ["StringNotEquals", "aws:PrincipalOrgID", ["o-1"], "yes"],
        ["StringEqualsIfExists", "aws:SourceAccount", ["444455556666"], "no"],
        ["Bool", "aws:SecureTransport", ["true"], "yes"],
        ["Bool", "aws:SecureTransport", ["FALSE"], "no"],
        ["Null", "aws:SourceArn", ["false"], "yes"],
        ["Null", "aws:SourceArn", ["true"], "no"],
        ["Null", "aws:PrincipalOrgID", ["true"], "yes"],
        ["IpAddress", "aws:SourceIp", ["10.0.0.0/8"], "no"],
        ["NotIpAddress", "aws:SourceIp", ["10.0.0.0/8"], "yes"],
        ["DateLessThan", "aws:CurrentTime", ["2030-01-01T00:00:00Z"], "cannot tell"],
        ["StringEquals", "aws:SourceOrgID", ["o-1"], "cannot tell"],
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM.
        ["StringEquals", "aws:SourceAccount", ["${aws:ResourceAccount}"], "cannot tell"],
        ["Unheard", "aws:SourceAccount", ["111122223333"], "cannot tell"],
        [" StringEquals ", "aws:SourceAccount", ["111122223333"], "yes"],
        ["StringEqualsIgnoreCase", "aws:SourceArn", [alarm.toUpperCase()], "yes"],
        ["StringEquals", "aws:SourceArn", [alarm.toUpperCase()], "no"],
        ["ArnLike", "aws:SourceArn", ["arn:aws:cloudwatch:*"], "no"],
        ["StringEquals", "aws:PrincipalServiceName", ["cloudwatch.amazonaws.com"], "cannot tell"],
        ["StringNotEquals", "aws:PrincipalServiceName", ["cloudwatch.amazonaws.com"], "cannot tell"],
        ["StringEquals", "aws:SourceAccount", [], "no"],
        ["StringEquals", "sns:Protocol", ["email"], "no"],
        ["StringNotEquals", "sns:Protocol", ["email"], "yes"],
        ["StringNotEqualsIfExists", "sns:Protocol", ["email"], "yes"],
        ["ForAnyValue:StringNotEquals", "sns:Protocol", ["email"], "no"],
        ["ForAllValues:StringNotEquals", "sns:Protocol", ["email"], "yes"],
        ["ForAnyValue:StringNotEquals", "aws:SourceAccount", ["444455556666"], "yes"],
        ["ForAllValues:StringNotEquals", "aws:SourceAccount", ["111122223333"], "no"],
        ["xForAllValues:StringEquals", "sns:Protocol", ["email"], "no"],
        ["Null", "aws:SourceOrgID", ["true"], "cannot tell"],
        ["Null", "aws:SourceArn", ["TRUE"], "no"],
        ["Null", "sns:Protocol", ["true"], "yes"],
        ["Null", "sns:Protocol", ["false"], "no"],
        ["Null", "sns:Protocol", ["false", "true"], "yes"],
        ["StringEquals", "aws:PrincipalTag/team", ["security"], "no"],
        ["StringEquals", "aws:SourceVpc", ["vpc-1"], "no"],
        ["StringEquals", "aws:VpcSourceIp", ["10.0.0.1"], "no"],
        ["StringEquals", "aws:userid", ["A"], "no"],
        ["StringEquals", "aws:username", ["bob"], "no"],
        ["Bool", "aws:MultiFactorAuthPresent", ["true"], "no"],
        ["StringEquals", "my:aws:userid", ["A"], "cannot tell"],
        ["StringEquals", "aws:SourceIpRange", ["10.0.0.1"], "cannot tell"],
    ];
    for (const [operator, key, values, answer] of rows) {
        it(`says ${answer} to ${operator} ${key} = ${values.join(", ")}`, () => {
            assert.equal(evaluateCondition({ operator, key, values }, context), answer);
        });
    }
});

describe("isJudged", () => {
    const rows: readonly (readonly [string, string, readonly string[], boolean])[] = [
        ["StringEquals", "AWS:SourceAccount", ["1"], true],
        ["ForAnyValue:StringNotLikeIfExists", "aws:SourceAccount", ["1"], true],
        ["StringEquals", "aws:PrincipalOrgID", ["o-1"], true],
        ["StringEquals", "AWS:PrincipalOrgID", ["o-1"], true],
        ["StringEquals", "aws:SourceOrgID", ["o-1"], false],
        ["Null", "aws:SourceOrgID", ["true"], false],
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM.
        ["Null", "aws:SourceAccount", ["${aws:ResourceAccount}"], true],
        ["NumericEquals", "aws:SourceAccount", ["1"], false],
        ["DateNotEquals", "aws:SourceAccount", ["1"], false],
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM.
        ["StringEquals", "aws:SourceAccount", ["1", "${aws:ResourceAccount}"], false],
        ["StringEquals", "aws:SourceAccount", ["$1{}"], true],
    ];
    for (const [operator, key, values, expected] of rows) {
        it(`says ${expected} of ${operator} ${key} = ${values.join(", ")}`, () => {
            assert.equal(isJudged({ operator, key, values }, context), expected);
        });
    }
});
