import * as assert from "node:assert/strict";
import { absent, known, type Role, type RolePolicy, unknown, type Value } from "../../../../detection";
import { indexRoles } from "../../../../detection/alertPath/lookup/indexRoles";
import { account, placed } from "../compliantDeployment";

const arnOf = (path: string, of = account) => `arn:aws:iam::${of}:role/${path}`;
const role = (id: string, changes: Partial<Role> = {}): Role => ({
    ...placed(id),
    name: known(id),
    arn: unknown([id]),
    trustPolicy: absent,
    ...changes,
});
const policyOf = (id: string, of: Value<string>, policy: Value<string> = known(id)): RolePolicy => ({
    ...placed(id),
    role: of,
    policy,
});
const roles = [
    role("one"),
    role("known", { arn: known(arnOf("path/known")) }),
    role("nameless", { name: unknown(), arn: known(arnOf("generated-1")) }),
    role("anywhere", { account: unknown() }),
];

describe("indexRoles", () => {
    const table: readonly (readonly [reference: Value<string>, role: string | undefined])[] = [
        [known("one"), "one"],
        [known("none"), undefined],
        [known(arnOf("one")), "one"],
        [known(arnOf("path/of/one")), "one"],
        [known(arnOf("one", "444455556666")), undefined],
        [known(arnOf("anywhere", "444455556666")), "anywhere"],
        [known(arnOf("none")), undefined],
        [known(arnOf("path/known")), "known"],
        [known(arnOf("generated-1")), "nameless"],
        [known(arnOf("role/one/x")), undefined],
        [unknown(["one"]), "one"],
        [unknown(["one", "one", "topic"]), "one"],
        [unknown(["one", "known"]), undefined],
        [unknown(["topic"]), undefined],
        [unknown(), undefined],
        [absent, undefined],
    ];
    for (const [reference, id] of table) {
        it(`leads from ${JSON.stringify(reference)} to ${id}`, () => {
            assert.equal(indexRoles({ roles }).resolve(reference)?.id, id);
        });
    }

    const policies: readonly (readonly [
        what: string,
        all: readonly RolePolicy[],
        texts: readonly string[] | undefined,
    ])[] = [
        ["none", [], []],
        [
            "its own, by name, ARN and edge",
            [policyOf("a", known("one")), policyOf("b", known(arnOf("one"))), policyOf("c", unknown(["one"]))],
            ["a", "b", "c"],
        ],
        ["those of others beside", [policyOf("a", known("one")), policyOf("b", known("known"))], ["a"]],
        ["of a role outside", [policyOf("a", known("one")), policyOf("b", known("none"))], ["a"]],
        [
            "one whose text is not known",
            [policyOf("a", known("one")), policyOf("b", known("one"), unknown())],
            undefined,
        ],
        ["one of which nobody knows whose it is", [policyOf("a", known("one")), policyOf("b", unknown())], undefined],
        ["one of two roles", [policyOf("a", unknown(["one", "known"]))], undefined],
    ];
    for (const [what, rolePolicies, texts] of policies) {
        it(`tells what a role may do: ${what}`, () => {
            const [one] = roles;
            assert.ok(one);
            assert.deepEqual(indexRoles({ roles, rolePolicies }).policiesOf(one), texts);
        });
    }

    it("finds no role in a deployment that has none", () => {
        assert.equal(indexRoles({}).resolve(known("one")), undefined);
    });
});
