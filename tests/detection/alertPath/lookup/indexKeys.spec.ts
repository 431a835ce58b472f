import * as assert from "node:assert/strict";
import { absent, type Key, type KeyAlias, known, unknown, type Value } from "../../../../detection";
import { indexKeys, type KeyTarget } from "../../../../detection/alertPath/lookup/indexKeys";
import { account, emptyDeployment, key, placed, region } from "../compliantDeployment";

const [far, other] = ["us-east-1", "444455556666"];
const keyArn = (id: string, at = region, of = account) => `arn:aws:kms:${at}:${of}:key/${id}`;
const aliasArn = (name: string, at = region) => `arn:aws:kms:${at}:${account}:alias/${name}`;
const keyOf = (id: string, changes: Partial<Key> = {}) =>
    key({ ...placed(id), keyId: known(`id-${id}`), arn: known(keyArn(`id-${id}`)), ...changes });
const alias = (name: string, targetKey: Value<string>, changes: Partial<KeyAlias> = {}): KeyAlias => ({
    ...placed(name),
    name: known(`alias/${name}`),
    arn: unknown([name]),
    targetKey,
    ...changes,
});

const deployment = {
    ...emptyDeployment,
    keys: [
        keyOf("one"),
        keyOf("replica", { region: known(far), keyId: known("id-multi"), arn: known(keyArn("id-multi", far)) }),
        keyOf("perhaps", { region: unknown(), arn: unknown() }),
        keyOf("new", { keyId: unknown(["new"]), arn: unknown(["new"]) }),
        keyOf("local", { arn: unknown() }),
        keyOf("aws", { isManagedByAws: true }),
    ],
    keyAliases: [
        alias("by-id", known(" id-one ")),
        alias("by-arn", known(keyArn("id-one"))),
        alias("to-new", unknown(["new", "new"])),
        alias("to-two", unknown(["new", "one"])),
        alias("to-nothing", unknown()),
        alias("to-other", known("id-elsewhere")),
        alias("with-arn", known("id-one"), { arn: known(aliasArn("with-arn", far)), region: known(far) }),
        alias("somewhere", known("id-one"), { region: unknown() }),
        alias("far", known("id-one"), { region: known(far) }),
    ],
};
const resolve = (reference: Value<string>) => indexKeys(deployment)(reference, placed("topic"));

const described = (target: KeyTarget): string =>
    target.kind === "key"
        ? target.key.id
        : target.kind === "outside"
          ? `outside ${target.reference}`
          : target.kind === "managed by AWS"
            ? `managed ${target.alias}`
            : target.kind;

describe("indexKeys", () => {
    const table: readonly (readonly [reference: string | readonly string[], target: string])[] = [
        ["", "not encrypted"],
        ["  ", "not encrypted"],
        ["alias/aws/sns", "managed alias/aws/sns"],
        [aliasArn("aws/sns"), "managed alias/aws/sns"],
        ["id-one", "one"],
        ["id-aws", "managed aws"],
        [keyArn("id-aws"), "managed aws"],
        [" id-one\n", "one"],
        [keyArn("id-one"), "one"],
        [keyArn("id-one", far), "outside arn:aws:kms:us-east-1:111122223333:key/id-one"],
        [keyArn("id-one", region, other), `outside ${keyArn("id-one", region, other)}`],
        ["id-multi", "replica"],
        [keyArn("id-multi", far), "replica"],
        [keyArn("id-multi"), `outside ${keyArn("id-multi")}`],
        ["id-perhaps", "perhaps"],
        [keyArn("id-perhaps"), "perhaps"],
        [keyArn("id-local"), "local"],
        ["id-none", "outside id-none"],
        ["alias/by-id", "one"],
        [aliasArn("by-id"), "one"],
        [aliasArn("by-id", far), `outside ${aliasArn("by-id", far)}`],
        ["alias/by-arn", "one"],
        ["alias/to-new", "new"],
        ["alias/to-two", "unknown"],
        ["alias/to-nothing", "unknown"],
        ["alias/to-other", "outside id-elsewhere"],
        [aliasArn("with-arn", far), "one"],
        ["alias/with-arn", "outside alias/with-arn"],
        ["alias/somewhere", "one"],
        ["alias/far", "outside alias/far"],
        [["one"], "one"],
        [["one", "one"], "one"],
        [["one", "new"], "unknown"],
        [["to-new"], "new"],
        [["to-new", "to-new"], "new"],
        [["by-id", "by-arn"], "unknown"],
        [["one", "to-new"], "one"],
        [["role"], "unknown"],
        [[], "unknown"],
    ];
    for (const [reference, target] of table) {
        it(`leads from ${JSON.stringify(reference)} to ${target}`, () => {
            const value = typeof reference === "string" ? known(reference) : unknown(reference);
            assert.equal(described(resolve(value)), target);
        });
    }

    it("leads from nothing to nothing", () => {
        assert.equal(described(resolve(absent)), "not encrypted");
    });
});
