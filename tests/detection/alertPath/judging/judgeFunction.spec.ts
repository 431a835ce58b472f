import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    type FunctionPermission,
    known,
    type LambdaFunction,
    traceAlertPath,
    unknown,
    type Value,
} from "../../../../detection";
import { account, arns, compliantDeployment, placed, region, snsGrant, subscription } from "../compliantDeployment";

const functionArn = `arn:aws:lambda:${region}:${account}:function:page`;
const page: LambdaFunction = { ...placed("page"), name: known("page") };

const permission = (changes: Partial<FunctionPermission> = {}): FunctionPermission => ({
    ...placed("permission"),
    functionName: known("page"),
    qualifier: absent,
    action: known("lambda:InvokeFunction"),
    principal: known("sns.amazonaws.com"),
    sourceArn: known(arns.topic),
    sourceAccount: absent,
    ...changes,
});

const paging = (endpoint: Value<string>) =>
    subscription({ ...placed("paging"), protocol: known("lambda"), functionArn: endpoint });

function trace(permissions: readonly FunctionPermission[], more: Partial<Deployment> = {}) {
    const parts = { functions: [page], functionPermissions: permissions, subscriptions: [paging(known(functionArn))] };
    return traceAlertPath(compliantDeployment({}, { ...parts, ...more }), consoleAuthenticationFailures);
}

const code = "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS";

describe("judgeFunction", () => {
    const told: readonly (readonly [string, Partial<FunctionPermission>])[] = [
        ["for the topic", {}],
        ["by the function's ARN", { functionName: known(functionArn) }],
        ["by an edge to the function", { functionName: unknown(["page"]) }],
        ["by an edge to the topic", { sourceArn: unknown(["topic"]) }],
        ["for every topic of the account", { sourceArn: known(`arn:aws:sns:*:${account}:*`) }],
        ["for whatever SNS sends", { sourceArn: absent, sourceAccount: known(account) }],
        ["for all calls", { action: known("lambda:*") }],
    ];
    for (const [title, changes] of told) {
        it(`lets a permission pass ${title}`, () => {
            assert.deepEqual(
                [trace([permission(changes)]).outcome, trace([permission(changes)]).remarks],
                ["told", []],
            );
        });
    }

    const lost: readonly (readonly [string, Partial<FunctionPermission>])[] = [
        ["another service", { principal: known("events.amazonaws.com") }],
        ["another topic", { sourceArn: known(`${arns.topic}-2`) }],
        ["another account", { sourceAccount: known("444455556666") }],
        ["another call", { action: known("lambda:GetFunction") }],
        ["one version alone", { qualifier: known("7") }],
    ];
    for (const [title, changes] of lost) {
        it(`finds that a function lets in ${title}`, () => {
            const { outcome, findings } = trace([permission(changes)]);
            assert.deepEqual(
                [outcome, findings.map(({ code, resource }) => [code, resource])],
                ["lost", [["SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS", "page"]]],
            );
        });
    }

    it("asks for one permission that admits the topic, not for all of them", () => {
        assert.equal(trace([permission({ principal: known("events.amazonaws.com") }), permission()]).outcome, "told");
    });

    const open: readonly (readonly [string, readonly FunctionPermission[], string])[] = [
        ["without a permission here", [], "SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS"],
        ["whose permission names a source that is not known", [permission({ sourceArn: unknown() })], "NOT_KNOWN_YET"],
        ["beside a permission of an unknown function", [permission({ functionName: unknown() })], "NOT_KNOWN_YET"],
    ];
    for (const [title, permissions, code] of open) {
        it(`cannot tell about a function ${title}`, () => {
            const { outcome, remarks } = trace(permissions);
            assert.deepEqual([outcome, remarks.map((remark) => remark.code)], ["cannot tell yet", [code]]);
        });
    }

    const tracePolicy = (policy: Value<string>, name = "page") =>
        trace([], {
            functions: [{ ...page, name: known(name), policy }],
            subscriptions: [paging(known(`${functionArn.replace("page", name)}`))],
        });
    const policyOf = (changes: object = {}) =>
        known(
            snsGrant("lambda:InvokeFunction", {
                Resource: functionArn,
                Condition: { ArnLike: { "AWS:SourceArn": arns.topic } },
                ...changes,
            }),
        );
    const urlOfEverybody = {
        Principal: "*",
        Condition: { Bool: { "lambda:InvokedViaFunctionUrl": "true" } },
    };
    const policies: readonly (readonly [string, Value<string>, string, readonly string[]])[] = [
        ["that admits the topic", policyOf(), "told", []],
        ["that admits whatever SNS sends", policyOf({ Condition: {} }), "told", []],
        [
            "that admits another topic",
            policyOf({ Condition: { ArnLike: { "AWS:SourceArn": "arn:aws:sns:*:*:x" } } }),
            "lost",
            [code],
        ],
        ["that admits another service", policyOf({ Principal: { Service: "events.amazonaws.com" } }), "lost", [code]],
        ["that admits everybody by the function's URL", policyOf(urlOfEverybody), "lost", [code]],
        ["that denies SNS", policyOf({ Effect: "Deny" }), "lost", [code]],
        ["for one version of it", policyOf({ Resource: `${functionArn}:7` }), "lost", [code]],
        ["without statements", known('{"Statement":[]}'), "lost", [code]],
        ["that is none", absent, "lost", [code]],
        ["that nobody could read", unknown(), "cannot tell yet", []],
    ];
    for (const [title, policy, outcome, codes] of policies) {
        it(`says ${outcome} of a function with a policy ${title}`, () => {
            const report = tracePolicy(policy);
            assert.deepEqual([report.outcome, report.findings.map((finding) => finding.code)], [outcome, codes]);
        });
    }

    it("asks the policy of the alias that is subscribed", () => {
        assert.equal(tracePolicy(policyOf({ Resource: `${functionArn}:live` }), "page:live").outcome, "told");
        assert.equal(tracePolicy(policyOf(), "page:live").outcome, "lost");
    });

    it("asks for the name of SNS in a Region that the account has enabled", () => {
        const milan = { ...page, region: known("eu-south-1") };
        const arn = functionArn.replace(region, "eu-south-1");
        const outcomeWith = (principal: string) => {
            const subscriptions = [paging(known(arn))];
            const policy = policyOf({ Principal: { Service: principal }, Resource: arn });
            const permitted = permission({ functionName: known(arn), principal: known(principal) });
            return [
                trace([permitted], { functions: [milan], subscriptions }).outcome,
                trace([], { functions: [{ ...milan, policy }], subscriptions }).outcome,
            ];
        };
        assert.deepEqual(outcomeWith("sns.eu-south-1.amazonaws.com"), ["told", "told"]);
        assert.deepEqual(outcomeWith("sns.amazonaws.com"), ["lost", "lost"]);
    });

    it("trusts a function outside, and one that is meant by a version or an alias", () => {
        for (const endpoint of [`${functionArn}:live`, functionArn.replace("page", "other"), "page in another form"]) {
            assert.equal(trace([], { subscriptions: [paging(known(endpoint))] }).outcome, "told");
        }
    });

    it("remarks on a function that keeps the topic out while others are told", () => {
        const { outcome, remarks } = trace([permission({ principal: known("events.amazonaws.com") })], {
            subscriptions: [subscription(), paging(known(functionArn))],
        });
        assert.deepEqual(
            [outcome, remarks.map(({ code }) => code)],
            ["told", ["SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS"]],
        );
    });
});
