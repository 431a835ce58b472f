import * as assert from "node:assert/strict";
import { evaluatePolicy, knownText, type PartlyKnownText, type ServiceRequest } from "../../../detection/iam";
import { withServiceKeys } from "../../../detection/iam/withServiceKeys";

const request = (changes: Partial<ServiceRequest> = {}): ServiceRequest => ({
    service: "logs.eu-north-1.amazonaws.com",
    action: "kms:Encrypt",
    resource: knownText("arn:aws:kms:eu-north-1:111122223333:key/1234"),
    context: new Map(),
    ...changes,
});

describe("withServiceKeys", () => {
    const rows: readonly (readonly [string, Record<string, string>, "allowed" | "denied"])[] = [
        ["StringEquals", { "aws:PrincipalServiceName": "logs.eu-north-1.amazonaws.com" }, "allowed"],
        ["StringEquals", { "aws:PrincipalServiceName": "cloudwatch.amazonaws.com" }, "denied"],
        ["Bool", { "aws:PrincipalIsAWSService": "true" }, "allowed"],
        ["Bool", { "aws:PrincipalIsAWSService": "false" }, "denied"],
        ["Bool", { "aws:SecureTransport": "true" }, "allowed"],
        ["StringEquals", { "aws:RequestedRegion": "eu-north-1" }, "allowed"],
        ["StringNotEquals", { "aws:RequestedRegion": "eu-north-1" }, "denied"],
        ["StringEquals", { "aws:ResourceAccount": "111122223333" }, "allowed"],
        ["StringEquals", { "aws:ResourceAccount": "444455556666" }, "denied"],
    ];
    for (const [operator, keys, decision] of rows) {
        it(`has a statement ${decision} under ${operator} ${JSON.stringify(keys)}`, () => {
            const statement = { Effect: "Allow", Principal: "*", Action: "kms:*", Condition: { [operator]: keys } };
            assert.equal(evaluatePolicy(JSON.stringify({ Statement: statement }), request()).decision, decision);
        });
    }

    const contextOf = (changes: Partial<ServiceRequest>) =>
        Object.fromEntries(withServiceKeys(request(changes)).context);

    it("leaves open what is not known of the resource", () => {
        const { "aws:requestedregion": region, "aws:resourceaccount": account } = contextOf({ resource: [undefined] });
        assert.deepEqual([region, account], [[[undefined]], [[undefined]]]);
    });

    it("lets a request say otherwise, and keeps what else it carries", () => {
        const context = new Map<string, readonly [] | readonly [PartlyKnownText]>([
            ["aws:securetransport", [["false"]]],
            ["sns:protocol", []],
        ]);
        const { "aws:securetransport": transport, "sns:protocol": protocol } = contextOf({ context });
        assert.deepEqual([transport, protocol], [[["false"]], []]);
    });
});
