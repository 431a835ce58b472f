import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { evaluatePolicy, knownText, type PartlyKnownText, type ServiceRequest } from "../../../detection/iam";
import { propertyRuns } from "../../propertyRuns";

const topic = "arn:aws:sns:eu-north-1:111122223333:alerts";
const alarm = "arn:aws:cloudwatch:eu-north-1:111122223333:alarm:failures";

type Carried = readonly [] | readonly [PartlyKnownText];
const request = (context: Record<string, Carried> = {}): ServiceRequest => ({
    service: "cloudwatch.amazonaws.com",
    action: "sns:Publish",
    resource: knownText(topic),
    notCarried: new Map([["sns:protocol", "no publisher carries it"]]),
    context: new Map<string, Carried>(
        Object.entries<Carried>({
            "aws:sourcearn": [knownText(alarm)],
            "aws:sourceaccount": [knownText("111122223333")],
            "sns:protocol": [],
            ...context,
        }),
    ),
});

const allow = {
    Effect: "Allow",
    Principal: { Service: "cloudwatch.amazonaws.com" },
    Action: "sns:Publish",
    Resource: topic,
};
const deny = { Effect: "Deny", Principal: "*", Action: "sns:*", Resource: "*" };
const text = (...statements: object[]): string => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const when = (Condition: object): string => text({ ...allow, Condition });

describe("evaluatePolicy", () => {
    const table: readonly (readonly [string, string, "allowed" | "denied" | "cannot tell"])[] = [
        ["the service by name", text(allow), "allowed"],
        ["a single statement outside a list", JSON.stringify({ Statement: allow }), "allowed"],
        ["everybody", text({ ...allow, Principal: "*" }), "allowed"],
        ["everybody as AWS", text({ ...allow, Principal: { AWS: ["*"] } }), "allowed"],
        [
            "one of several services",
            text({ ...allow, Principal: { Service: ["a", "cloudwatch.amazonaws.com"] } }),
            "allowed",
        ],
        ["another service", text({ ...allow, Principal: { Service: "events.amazonaws.com" } }), "denied"],
        ["an account", text({ ...allow, Principal: { AWS: "arn:aws:iam::111122223333:root" } }), "denied"],
        ["all but the service", text({ ...allow, NotPrincipal: allow.Principal, Principal: undefined }), "denied"],
        ["no principal at all", text({ ...allow, Principal: undefined }), "denied"],
        ["an action in another case", text({ ...allow, Action: "SNS:publish" }), "allowed"],
        ["an action with a wildcard", text({ ...allow, Action: ["sns:Sub*", "sns:P*"] }), "allowed"],
        ["another action", text({ ...allow, Action: "sns:Subscribe" }), "denied"],
        ["all actions but the one", text({ ...allow, Action: undefined, NotAction: "sns:Publish" }), "denied"],
        ["all actions but another", text({ ...allow, Action: undefined, NotAction: "sns:Subscribe" }), "allowed"],
        ["any resource", text({ ...allow, Resource: "*" }), "allowed"],
        ["another topic", text({ ...allow, Resource: "arn:aws:sns:eu-north-1:111122223333:other" }), "denied"],
        ["no resource", text({ ...allow, Resource: undefined }), "allowed"],
        ["all topics but this", text({ ...allow, Resource: undefined, NotResource: topic }), "denied"],
        ["nobody", text(), "denied"],
        ["a denial beside the grant", text(allow, deny), "denied"],
        [
            "a denial of insecure transport",
            text(allow, { ...deny, Condition: { Bool: { "aws:SecureTransport": "false" } } }),
            "allowed",
        ],
        [
            "a denial outside a VPC endpoint",
            text(allow, { ...deny, Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } } }),
            "denied",
        ],
        ["a denial to another principal", text(allow, { ...deny, Principal: { AWS: "444455556666" } }), "allowed"],
        [
            "a denial to all but the service",
            text(allow, { ...deny, Principal: undefined, NotPrincipal: allow.Principal }),
            "allowed",
        ],
        [
            "a denial that nobody can decide",
            text(allow, { ...deny, Condition: { StringEquals: { "aws:SourceOrgID": "o-1" } } }),
            "cannot tell",
        ],
        [
            "an undecided denial without a grant",
            text({ ...deny, Condition: { StringEquals: { "aws:SourceOrgID": "o-1" } } }),
            "denied",
        ],
        ["text that is not JSON", "{", "denied"],
        ["JSON that is not a policy", "[]", "denied"],
        ["a policy whose statements are no objects", '{"Statement":["x",null,1]}', "denied"],
    ];
    for (const [title, policy, decision] of table) {
        it(`says ${decision} to a policy for ${title}`, () => {
            assert.equal(evaluatePolicy(policy, request()).decision, decision);
        });
    }

    const viaSns = "sns.eu-north-1.amazonaws.com";
    const managed = { "kms:CallerAccount": "111122223333", "kms:ViaService": viaSns };
    const ofSeveral: readonly (readonly [object, "allowed" | "denied" | "cannot tell"])[] = [
        [{ StringEquals: { "aws:SourceAccount": "444455556666", "aws:SourceOrgID": "o-1" } }, "denied"],
        [{ StringEquals: managed }, "denied"],
        [
            { StringEquals: { "kms:CallerAccount": "111122223333" }, StringLike: { "kms:ViaService": "sns.*" } },
            "denied",
        ],
        [{ StringEquals: { "kms:ViaService": viaSns } }, "cannot tell"],
        [{ StringEquals: { "kms:CallerAccount": "111122223333" } }, "cannot tell"],
        [{ StringEqualsIfExists: managed }, "cannot tell"],
        [{ "ForAnyValue:StringEquals": managed }, "cannot tell"],
        [{ StringNotEquals: managed }, "cannot tell"],
        [{ StringEquals: "odd", Bool: null }, "allowed"],
    ];
    for (const [condition, decision] of ofSeveral) {
        it(`says ${decision} under ${JSON.stringify(condition)}`, () => {
            assert.equal(evaluatePolicy(when(condition), request()).decision, decision);
        });
    }

    it("cannot tell under the conditions of a key that AWS manages while the account is not known", () => {
        const context = { "aws:sourceaccount": [[undefined]] } as const;
        assert.equal(evaluatePolicy(when({ StringEquals: managed }), request(context)).decision, "cannot tell");
    });

    it("denies to a service what a key that AWS manages is denied, and grants it only to callers", () => {
        const { decision } = evaluatePolicy(text(allow, { ...deny, Condition: { StringEquals: managed } }), request());
        assert.equal(decision, "cannot tell");
    });

    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: a variable of IAM.
    const lasting: readonly (readonly [string, object, string])[] = [
        [
            "a key of which nobody can say whether it is carried",
            { StringEquals: { "aws:SourceOrgID": "o-1" } },
            "StringEquals aws:SourceOrgID = o-1",
        ],
        [
            "an operator that is not compared",
            { Unheard: { "aws:SourceAccount": "1" } },
            "Unheard aws:SourceAccount = 1",
        ],
        [
            "a variable",
            { StringEquals: { "aws:SourceAccount": "${aws:ResourceAccount}" } },
            "StringEquals aws:SourceAccount = ${aws:ResourceAccount}",
        ],
    ];
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: a variable of IAM.
    for (const [title, condition, named] of lasting) {
        it(`says for good that it cannot tell of ${title}, and names the condition`, () => {
            assert.deepEqual(evaluatePolicy(when(condition), request()), {
                decision: "cannot tell",
                isLasting: true,
                reason: `It depends on the condition ${named} of statement 1, and what requests of cloudwatch.amazonaws.com carry for it is not known here.`,
            });
        });
    }

    it("offers to leave services out of a denial of which it cannot tell", () => {
        const denial = { ...deny, Sid: "No", Condition: { StringNotEquals: { "aws:SourceOrgID": "o-1" } } };
        const { isLasting, remedy } = evaluatePolicy(text(allow, denial), request());
        assert.deepEqual(
            [isLasting, remedy],
            [
                true,
                'Leave AWS services out of statement "No": add "aws:PrincipalIsAWSService": "false" under Bool to its Condition.',
            ],
        );
    });

    it("cannot tell while the account that a condition asks for is not known", () => {
        const policy = when({ StringEquals: { "aws:SourceAccount": "111122223333" } });
        const context = { "aws:sourceaccount": [[undefined]] } as const;
        assert.deepEqual(evaluatePolicy(policy, request(context)), {
            decision: "cannot tell",
            reason: "It depends on statement 1, and not all that it compares is known yet.",
        });
    });

    it("knows what a further grant does not mend: a denial, and a statement that AWS refuses", () => {
        assert.deepEqual(evaluatePolicy(text(allow, { ...deny, Sid: "Lock" }), request()), {
            decision: "denied",
            reason: 'Statement "Lock" denies sns:Publish.',
            remedy: 'Leave AWS services out of statement "Lock": add "aws:PrincipalIsAWSService": "false" under Bool to its Condition.',
        });
        assert.deepEqual(evaluatePolicy(text(allow, { ...allow, Effect: undefined }), request()), {
            decision: "denied",
            reason: "Statement 2 has no Effect, and AWS refuses the policy.",
            remedy: 'Set Effect: "Allow" or Effect: "Deny" in statement 2.',
        });
        assert.equal(
            evaluatePolicy(text({ ...allow, Effect: "allow" }), request()).reason,
            'Statement 1 has the Effect "allow", and AWS refuses the policy.',
        );
    });

    const reasons: readonly (readonly [string, string, string])[] = [
        ["no JSON", "{", "The text is not a policy: it has no JSON object with statements."],
        ["no statements", "{}", "The text is not a policy: it has no JSON object with statements."],
        ["no grant", text(), "No statement allows sns:Publish to cloudwatch.amazonaws.com."],
        [
            "a denial under a condition that does not hold",
            text({ ...deny, Condition: { StringEquals: { "aws:SourceAccount": "1" } } }),
            "No statement allows sns:Publish to cloudwatch.amazonaws.com.",
        ],
        [
            "a grant to another service, under a condition",
            text({
                ...allow,
                Principal: { Service: "events.amazonaws.com" },
                Condition: { StringEquals: { "aws:SourceAccount": "1" } },
            }),
            "No statement allows sns:Publish to cloudwatch.amazonaws.com.",
        ],
        [
            "a grant for another topic",
            text({ ...allow, Resource: [`${topic}-2`, `${topic}-3`] }),
            `Statement 1 is about ${topic}-2, ${topic}-3, and here it is ${topic}.`,
        ],
        [
            "a grant for all topics but this one, behind one for another action",
            text({ ...allow, Action: "sns:Subscribe" }, { ...allow, Resource: undefined, NotResource: topic }),
            `Statement 2 is about all but ${topic}, and here it is ${topic}.`,
        ],
        [
            "a condition that fails beside one that holds",
            when({
                Bool: { "aws:SecureTransport": "true" },
                StringEquals: { "aws:SourceAccount": ["444455556666", "777788889999"] },
            }),
            "Statement 1 asks for StringEquals aws:SourceAccount = 444455556666, 777788889999, and here it is 111122223333.",
        ],
        [
            "a condition on a key of which the caller knows more, in another case",
            when({ StringEquals: { "SNS:Protocol": "email" } }),
            "Statement 1 asks for StringEquals SNS:Protocol = email, and no publisher carries it.",
        ],
        [
            "the conditions of a key that AWS manages",
            when({ StringEquals: managed }),
            "Statement 1 asks for kms:CallerAccount and kms:ViaService, as the keys that AWS manages do, which admits principals of the account and no service that acts for itself.",
        ],
        [
            "a grant to another service before one whose condition fails",
            text(
                { ...allow, Principal: { Service: "events.amazonaws.com" } },
                { ...allow, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } },
            ),
            "Statement 2 asks for StringEquals aws:PrincipalOrgID = o-1, and requests of the service carry no such key.",
        ],
        [
            "a grant that is open beside one that fails",
            text(
                { ...allow, Condition: { StringEquals: { "aws:SourceAccount": "1" } } },
                { ...allow, Condition: { StringEquals: { "aws:SourceOrgID": ["o-1", "o-2"] } } },
            ),
            "It depends on the condition StringEquals aws:SourceOrgID = o-1, o-2 of statement 2, and what requests of cloudwatch.amazonaws.com carry for it is not known here.",
        ],
    ];
    for (const [title, policy, reason] of reasons) {
        it(`gives the reason of ${title}`, () => {
            assert.equal(evaluatePolicy(policy, request()).reason, reason);
        });
    }

    it("has no reason where it allows, and no doubt of a second grant", () => {
        const open = { ...allow, Condition: { StringEquals: { "aws:SourceOrgID": "o-1" } } };
        assert.deepEqual(evaluatePolicy(text(open, allow), request()), { decision: "allowed" });
    });

    it("names the condition that keeps the nearest grant from applying", () => {
        const policy = text({
            ...allow,
            Sid: "Alarms",
            Condition: { StringEquals: { "aws:SourceAccount": "444455556666" } },
        });
        assert.equal(
            evaluatePolicy(policy, request()).reason,
            'Statement "Alarms" asks for StringEquals aws:SourceAccount = 444455556666, and here it is 111122223333.',
        );
    });

    it("never throws, whatever the policy", () => {
        const statement = fc.record(
            {
                Effect: fc.oneof(fc.constantFrom("Allow", "Deny"), fc.jsonValue()),
                Principal: fc.jsonValue(),
                NotPrincipal: fc.jsonValue(),
                Action: fc.jsonValue(),
                Resource: fc.jsonValue(),
                Condition: fc.oneof(
                    fc.jsonValue(),
                    fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.jsonValue())),
                ),
            },
            { requiredKeys: [] },
        );
        const policy = fc.oneof(
            fc.string(),
            fc.json(),
            fc.array(statement, { maxLength: 3 }).map((Statement) => JSON.stringify({ Statement })),
        );
        fc.assert(
            fc.property(policy, (candidate) => {
                assert.ok(["allowed", "denied", "cannot tell"].includes(evaluatePolicy(candidate, request()).decision));
            }),
            propertyRuns(150),
        );
    });
});
