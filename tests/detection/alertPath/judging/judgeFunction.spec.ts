import * as assert from "node:assert/strict";
import {
    absent,
    consoleAuthenticationFailures,
    type Deployment,
    type FunctionPermission,
    type FunctionPolicy,
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
    const policyOf = (changes: object = {}) =>
        known(
            snsGrant("lambda:InvokeFunction", {
                Resource: functionArn,
                Condition: { ArnLike: { "AWS:SourceArn": arns.topic } },
                ...changes,
            }),
        );

    const told: readonly (readonly [string, Partial<FunctionPermission>])[] = [
        ["for the topic", {}],
        ["by the function's ARN", { functionName: known(functionArn) }],
        ["by an edge to the function", { functionName: unknown(["page"]) }],
        ["by an edge to the topic", { sourceArn: unknown(["topic"]) }],
        ["for every topic of the account", { sourceArn: known(`arn:aws:sns:*:${account}:*`) }],
        ["for whatever SNS sends", { sourceArn: absent, sourceAccount: known(account) }],
        ["for all calls", { action: known("lambda:*") }],
        ["in small letters", { action: known("lambda:invokefunction") }],
        ["by a partial ARN", { functionName: known(`${account}:function:page`) }],
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
        ["one version alone, by its ARN", { functionName: known(`${functionArn}:7`) }],
        ["principals of an organization", { otherLimits: ["principalOrgId"] }],
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

    it("names each permission that it has seen, and why it does not count", () => {
        const permissions = [
            permission({ action: known("lambda:GetFunction"), sourceArn: known(`${arns.topic}-2`) }),
            permission({ ...placed("of-live"), qualifier: known("live") }),
        ];
        assert.deepEqual(
            trace(permissions).findings.map(({ observed }) => observed),
            [
                [
                    'No permission of this deployment lets the topic invoke the function "page".',
                    'The permission "permission" is for the action lambda:GetFunction, and SNS asks for lambda:InvokeFunction.',
                    `The permission "permission" is for sourceArn ${arns.topic}-2, and the topic's ARN is ${arns.topic}.`,
                    'The permission "of-live" is for its version or alias "live", which has a policy of its own, and the subscription invokes the function itself.',
                ].join(" "),
            ],
        );
    });

    describe("of a version or an alias", () => {
        const live: LambdaFunction = { ...placed("live"), name: unknown(["page"]), qualifier: known("live") };
        const traceAt = (endpoint: Value<string>, changes: Partial<FunctionPermission>) =>
            trace([permission(changes)], { functions: [page, live], subscriptions: [paging(endpoint)] });
        const rows: readonly (readonly [string, Value<string>, Partial<FunctionPermission>, string])[] = [
            ["an alias with its permission", known(`${functionArn}:live`), { qualifier: known("live") }, "told"],
            ["an alias by an edge", unknown(["live"]), { qualifier: known("live") }, "told"],
            [
                "an alias by edges to it and to the function",
                unknown(["page", "live"]),
                { qualifier: known("live") },
                "told",
            ],
            [
                "an alias that the permission's function names",
                unknown(["live"]),
                { functionName: unknown(["live"]) },
                "told",
            ],
            ["an alias with the function's permission", known(`${functionArn}:live`), {}, "lost"],
            ["an alias by an edge with the function's permission", unknown(["live"]), {}, "lost"],
            ["a version with an alias's permission", known(`${functionArn}:7`), { qualifier: known("live") }, "lost"],
            [
                "what nobody can say yet, with an alias's permission",
                unknown(["page"]),
                { qualifier: known("live") },
                "cannot tell yet",
            ],
            [
                "an alias with a permission for one that is not known",
                unknown(["live"]),
                { qualifier: unknown(["page"]) },
                "cannot tell yet",
            ],
        ];
        for (const [title, endpoint, changes, outcome] of rows) {
            it(`says ${outcome} of ${title}`, () => {
                assert.equal(traceAt(endpoint, changes).outcome, outcome);
            });
        }

        it("remarks that a function which publishes versions may be subscribed by one of them", () => {
            const functions = [{ ...page, publishesVersions: known(true) }];
            const { outcome, remarks } = trace([permission()], {
                functions,
                subscriptions: [paging(unknown(["page"]))],
            });
            assert.deepEqual(
                [outcome, remarks.map(({ code, observed }) => [code, observed])],
                [
                    "told",
                    [
                        [
                            "NOT_KNOWN_YET",
                            'Whether the subscription invokes the function "page" itself or a version or alias of it is not known yet, and the permission that admits the topic is for the function itself.',
                        ],
                    ],
                ],
            );
        });
    });

    describe("with a resource policy, which is the whole policy", () => {
        const whole = (functionArn: Value<string>, policy: Value<string>): FunctionPolicy => ({
            ...placed("whole"),
            functionArn,
            policy,
        });
        const traceWith = (policies: readonly FunctionPolicy[], permissions: readonly FunctionPermission[] = []) =>
            trace(permissions, { functionPolicies: policies });
        const itself = known(functionArn);

        it("asks that policy alone", () => {
            assert.deepEqual(traceWith([whole(itself, policyOf())]).outcome, "told");
            const { outcome, findings } = traceWith([whole(itself, policyOf({ Effect: "Deny" }))]);
            assert.deepEqual(
                [outcome, findings.map(({ code, resource }) => [code, resource])],
                ["lost", [[code, "whole"]]],
            );
            assert.match(findings[0]?.remedy ?? "", /^Add the statement|^Leave AWS services out/);
        });

        it("cannot tell which one holds beside a permission, and names both", () => {
            const { outcome, remarks } = traceWith([whole(itself, policyOf())], [permission()]);
            assert.deepEqual(
                [outcome, remarks.map(({ code, observed }) => [code, observed])],
                [
                    "cannot tell yet",
                    [
                        [
                            "SUBSCRIPTION_FUNCTION_POLICY_OVERWRITTEN",
                            'The resource policy "whole" is the whole policy of the function "page" and overwrites the permission "permission", or is overwritten: which of them holds depends on what is written last.',
                        ],
                    ],
                ],
            );
        });

        it("asks permissions where the policy is a version's", () => {
            assert.equal(traceWith([whole(known(`${functionArn}:7`), policyOf())], [permission()]).outcome, "told");
        });

        it("cannot tell whose policy one of an unknown function is", () => {
            assert.equal(traceWith([whole(unknown(), policyOf())], [permission()]).outcome, "cannot tell yet");
        });
    });

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

    const tracePolicy = (policy: Value<string>, qualifier?: string) =>
        trace([], {
            functions: [{ ...page, qualifier: qualifier === undefined ? absent : known(qualifier), policy }],
            subscriptions: [paging(known([functionArn, ...(qualifier ? [qualifier] : [])].join(":")))],
        });
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
        assert.equal(tracePolicy(policyOf({ Resource: `${functionArn}:live` }), "live").outcome, "told");
        assert.equal(tracePolicy(policyOf(), "live").outcome, "lost");
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

    it("says of a name and of an address to invoke a function at that SNS refuses them", () => {
        const invokeArn = `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
        for (const endpoint of ["page", invokeArn]) {
            assert.deepEqual(
                trace([permission()], { subscriptions: [paging(known(endpoint))] }).findings.map(({ code }) => code),
                ["SUBSCRIPTION_ENDPOINT_REFUSED"],
            );
        }
    });

    it("trusts a function outside", () => {
        for (const endpoint of [`${functionArn}:$LATEST`, functionArn.replace("page", "other")]) {
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
