import * as assert from "node:assert/strict";
import { absent, known, type LambdaFunction, unknown, type Value } from "../../../../detection";
import { functionResolver } from "../../../../detection/alertPath/lookup/resolveFunction";
import { account, placed, region } from "../compliantDeployment";

const arn = `arn:aws:lambda:${region}:${account}:function:page`;
const of = (id: string, name: Value<string>, changes: Partial<LambdaFunction> = {}): LambdaFunction => ({
    ...placed(id),
    name,
    ...changes,
});
const functions = [
    of("page", known("page")),
    of("live", unknown(["page"]), { qualifier: known("live") }),
    of("seven", known(arn), { qualifier: known("7") }),
    of("opaque", known("page"), { qualifier: unknown() }),
    of("blue", known("other"), { qualifier: known("blue") }),
    of("nameless", unknown(), { qualifier: known("x") }),
    of("far", known("page"), { region: known("us-east-1") }),
    of("generated", unknown()),
];
const here = placed("subscription");
const outside = (name: string, inAccount = account) => `["${inAccount}","${region}"] ${name}`;
const any = (id: string) => unknown([id]);

/** Resource, name, qualifier and owner; undefined where nobody can say which one function is meant. */
type Invoked = readonly [string | undefined, string | undefined, Value<string>, string] | undefined;

const table: readonly (readonly [reference: string | readonly string[], invoked: Invoked])[] = [
    ["page", ["page", "page", absent, "page"]],
    [arn, ["page", "page", absent, "page"]],
    [` ${arn} `, ["page", "page", absent, "page"]],
    ["function:page", ["page", "page", absent, "page"]],
    [`${account}:function:page`, ["page", "page", absent, "page"]],
    [arn.replace(region, "us-east-1"), ["far", "page", absent, "far"]],
    [`${arn}:live`, ["live", "page", known("live"), "page"]],
    ["page:live", ["live", "page", known("live"), "page"]],
    [`${account}:function:page:7`, ["seven", "page", known("7"), "page"]],
    ["page:9", ["page", "page", known("9"), "page"]],
    ["444455556666:function:page", [undefined, "page", absent, outside("page", "444455556666")]],
    ["other", [undefined, "other", absent, outside("other")]],
    ["other:blue", ["blue", "other", known("blue"), outside("other")]],
    ["none:1", [undefined, "none", known("1"), outside("none")]],
    [["page"], ["page", "page", any("page"), "page"]],
    [
        ["page", "page"],
        ["page", "page", any("page"), "page"],
    ],
    [["live"], ["live", "page", known("live"), "page"]],
    [
        ["page", "live"],
        ["live", "page", known("live"), "page"],
    ],
    [["opaque"], ["opaque", "page", unknown(), "page"]],
    [["blue"], ["blue", "other", known("blue"), outside("other")]],
    [["nameless"], ["nameless", undefined, known("x"), "nameless"]],
    [["generated"], ["generated", undefined, any("generated"), "generated"]],
    [["live", "seven"], undefined],
    [["page", "far"], undefined],
    [["role"], undefined],
    [[], undefined],
];

describe("functionResolver", () => {
    for (const [reference, expected] of table) {
        it(`finds ${expected?.[0] ?? "nothing here"} by ${JSON.stringify(reference)}`, () => {
            const value = typeof reference === "string" ? known(reference) : unknown(reference);
            const invoked = functionResolver(functions)(value, here);
            assert.deepEqual(
                invoked && [invoked.resource?.id, invoked.name, invoked.qualifier, invoked.owner],
                expected,
            );
        });
    }

    it("finds nothing by a reference that is absent", () => {
        assert.equal(functionResolver(functions)(absent, here), undefined);
    });
});
