import * as assert from "node:assert/strict";
import { absent, known, type Topic, unknown, type Value } from "../../../../detection";
import { attach, indexByArn, type Target } from "../../../../detection/alertPath/lookup/indexByArn";
import { formatArn } from "../../../../detection/arn";
import { account, placed, region, topic } from "../compliantDeployment";

const arnOf = (name: string) => `arn:aws:sns:${region}:${account}:${name}`;
const named = (id: string, changes: Partial<Topic> = {}) =>
    topic({ ...placed(id), name: known(id), arn: unknown([id]), ...changes });
const topics = [
    named("known", { arn: known(arnOf("known")) }),
    named("open"),
    named("anywhere", { region: unknown() }),
    named("far", { region: known("us-east-1") }),
];
const resolve = (reference: Value<string>) => indexByArn("sns", topics)(reference);

const described = (target: Target<Topic>): string =>
    target.kind === "deployed"
        ? `${target.isCertain ? "" : "perhaps "}${target.resource.id}`
        : target.kind === "outside"
          ? `outside ${formatArn(target.arn)}`
          : target.kind === "something else"
            ? `something else ${target.text}`
            : "unknown";

describe("indexByArn", () => {
    const table: readonly (readonly [reference: Value<string>, targets: readonly string[]])[] = [
        [known(arnOf("known")), ["known"]],
        [known(` ${arnOf("known")}\n`), ["known"]],
        [known(arnOf("open")), ["open"]],
        [known(arnOf("anywhere")), ["perhaps anywhere"]],
        [known(arnOf("far")), [`outside ${arnOf("far")}`]],
        [known(arnOf("other")), [`outside ${arnOf("other")}`]],
        [
            known(arnOf("known").replace("aws", "aws-cn")),
            ["something else arn:aws-cn:sns:eu-north-1:111122223333:known"],
        ],
        [known(arnOf("open").replace("aws", "aws-cn")), ["something else arn:aws-cn:sns:eu-north-1:111122223333:open"]],
        [known("arn:aws-cn:sns:cn-north-1:111122223333:open"), ["outside arn:aws-cn:sns:cn-north-1:111122223333:open"]],
        [known(`${arnOf("open")}:1234`), [`something else ${arnOf("open")}:1234`]],
        [known(`${arnOf("open")}/1234`), [`something else ${arnOf("open")}/1234`]],
        [known(arnOf("open").replace("sns", "sqs")), [`something else ${arnOf("open").replace("sns", "sqs")}`]],
        [known(arnOf("open").replace(region, "")), [`something else arn:aws:sns::${account}:open`]],
        [known("open"), ["something else open"]],
        [unknown(["open"]), ["open"]],
        [unknown(["open", "far", "open", "role"]), ["open", "far"]],
        [unknown(["role"]), ["unknown"]],
        [unknown(), ["unknown"]],
        [absent, []],
    ];
    for (const [reference, targets] of table) {
        it(`leads from ${JSON.stringify(reference)} to ${targets.join(" and ") || "nothing"}`, () => {
            assert.deepEqual(resolve(reference).map(described), targets);
        });
    }
});

describe("attach", () => {
    const belongings = [
        ["certain", known(arnOf("known"))],
        ["also certain", unknown(["known"])],
        ["to both", unknown(["known", "open"])],
        ["perhaps", known(arnOf("anywhere"))],
        ["outside", known(arnOf("other"))],
        ["outside in China", known("arn:aws-cn:sns:cn-north-1:111122223333:other")],
        ["outside elsewhere", known(arnOf("other").replace(region, "us-east-1"))],
        ["outside of another account", known(arnOf("other").replace(account, "444455556666"))],
        ["anywhere", unknown()],
        ["of no topic", known("open")],
        ["of nothing", absent],
    ] as const;
    const table: readonly (readonly [of: Value<string>, certain: readonly string[], possible: readonly string[]])[] = [
        [known(arnOf("known")), ["certain", "also certain", "to both"], ["anywhere"]],
        [known(arnOf("open")), ["to both"], ["anywhere"]],
        [known(arnOf("anywhere")), [], ["perhaps", "anywhere"]],
        [known(arnOf("other")), ["outside"], ["anywhere"]],
        [known("arn:aws-cn:sns:cn-north-1:111122223333:other"), ["outside in China"], ["anywhere"]],
        [known("open"), [], ["anywhere"]],
        [unknown(), [], ["anywhere"]],
    ];
    for (const [reference, certain, possible] of table) {
        it(`finds what belongs to ${JSON.stringify(reference)}`, () => {
            const [target] = resolve(reference);
            assert.ok(target);
            const attached = attach(belongings, ([, of]) => resolve(of))(target);
            assert.deepEqual(
                [attached.certain.map(([name]) => name), attached.possible.map(([name]) => name)],
                [certain, possible],
            );
        });
    }
});
