import * as assert from "node:assert/strict";
import { absent, known, type LogGroup, type Trail, unknown, type Value } from "../../../../detection";
import {
    compareLogGroups,
    indexLogGroups,
    isOneLogGroup,
    type LogGroupTarget,
} from "../../../../detection/alertPath/lookup/indexLogGroups";
import { account, logGroup, placed, region, trail } from "../compliantDeployment";

const far = "us-east-1";
const arnOf = (name: string, at = region, of = account) => `arn:aws:logs:${at}:${of}:log-group:${name}`;
const group = (id: string, changes: Partial<LogGroup> = {}) =>
    logGroup({ ...placed(id), name: known(id), arn: known(arnOf(id)), ...changes });
const trailTo = (id: string, logGroupArn: Value<string>, changes: Partial<Trail> = {}) =>
    trail({ ...placed(id), logGroupArn, ...changes });

const trails = [
    trailTo("by arn", known(`${arnOf("one")}:*`)),
    trailTo("to far", known(`${arnOf("far", far)}:*`)),
    trailTo("to none", known(`${arnOf("none")}:*`)),
    trailTo("computed", unknown(["one", "one", "role"])),
    trailTo("computed of two", unknown(["one", "far"])),
    trailTo("not known", unknown()),
    trailTo("without", absent),
];
const deployment = {
    logGroups: [
        group("one"),
        group("far", { region: known(far), arn: unknown(["far"]) }),
        group("anywhere", { region: unknown(), arn: unknown() }),
        group("by-arn", { name: unknown(), arn: known(`${arnOf("by-arn")}:*`) }),
        group("nameless", { name: unknown(), arn: unknown() }),
        group("nameless-far", { name: unknown(), arn: unknown(), region: known(far) }),
    ],
    trails,
};
const here = placed("filter");
const resolve = (reference: string | readonly string[], owner = here) =>
    indexLogGroups(deployment).resolve(typeof reference === "string" ? known(reference) : unknown(reference), owner);

const described = (target: LogGroupTarget | undefined): string => {
    if (target === undefined) {
        return "nobody can say";
    }
    const { logGroup: deployed, name, place, mayBeInDeployment } = target;
    const parts = [place.region, place.account].map((part) => (part.state === "known" ? part.value : "?"));
    return [deployed?.id ?? "outside", name ?? "no name", ...parts, ...(mayBeInDeployment ? ["or here"] : [])].join(
        " ",
    );
};

describe("indexLogGroups", () => {
    const table: readonly (readonly [reference: string | readonly string[], target: string])[] = [
        ["one", `one one ${region} ${account}`],
        [arnOf("one"), `one one ${region} ${account}`],
        [`${arnOf("one")}:*`, `one one ${region} ${account}`],
        ["by-arn", `by-arn by-arn ${region} ${account}`],
        ["none", `outside none ${region} ${account}`],
        [arnOf("one", far), `outside one ${far} ${account}`],
        [arnOf("one", region, "444455556666"), `outside one ${region} 444455556666`],
        ["far", `outside far ${region} ${account}`],
        [arnOf("far", far), `far far ${far} ${account}`],
        ["anywhere", `outside anywhere ${region} ${account} or here`],
        [["one"], `one one ${region} ${account}`],
        [["one", "role", "one"], `one one ${region} ${account}`],
        [["one", "by-arn"], "nobody can say"],
        [["nameless"], `nameless no name ${region} ${account}`],
        [["anywhere"], `anywhere anywhere ? ${account}`],
        // A filter names its group, and the name of a group elsewhere means another group here.
        [["far"], `outside far ${region} ${account}`],
        [["nameless-far"], `outside no name ${region} ${account}`],
        [["by arn"], `one one ${region} ${account}`],
        [["to far"], `far far ${far} ${account}`],
        [["to none"], `outside none ${region} ${account}`],
        [["computed"], `one one ${region} ${account}`],
        [["computed of two"], "nobody can say"],
        [["not known"], `outside no name ${region} ${account}`],
        [["by arn", "to none"], "nobody can say"],
        [["one", "to none"], `one one ${region} ${account}`],
        [["role"], "nobody can say"],
        [[], "nobody can say"],
    ];
    for (const [reference, target] of table) {
        it(`leads from ${JSON.stringify(reference)} to ${target}`, () => {
            assert.equal(described(resolve(reference)), target);
        });
    }

    it("tells the groups of trails as references to the trails do", () => {
        assert.deepEqual(
            trails.slice(0, -1).map((each) => described(indexLogGroups(deployment).ofTrail(each))),
            trails.slice(0, -1).map(({ id }) => described(resolve([id]))),
        );
        assert.equal(indexLogGroups(deployment).resolve(absent, here), undefined);
    });
});

describe("compareLogGroups", () => {
    const nowhere = { ...placed("elsewhere"), region: unknown() };
    type Reference = Parameters<typeof resolve>;
    const table: readonly (readonly [one: Reference, other: Reference, sameness: string])[] = [
        [["one"], [["one"]], "same"],
        [["one"], ["by-arn"], "different"],
        [["none"], [arnOf("none")], "same"],
        [["none"], ["other"], "different"],
        [["none"], [arnOf("none", far)], "different"],
        [["none"], ["none", nowhere], "cannot tell"],
        [["one"], ["one", nowhere], "cannot tell"],
        [["none"], [["not known"]], "cannot tell"],
        [[["nameless"]], ["none"], "cannot tell"],
        [[["not known"]], [["not known"]], "same"],
        [[["nameless-far"]], [["nameless-far"]], "same"],
        [[["nameless-far"]], [["nameless"]], "cannot tell"],
        [[["nameless"]], ["one"], "different"],
    ];
    for (const [one, other, sameness] of table) {
        it(`says ${sameness} of ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
            const [first, second] = [resolve(...one), resolve(...other)];
            assert.ok(first && second);
            assert.deepEqual([compareLogGroups(first, second), compareLogGroups(second, first)], [sameness, sameness]);
        });
    }

    it("knows a group that is one wherever it is from a name that may mean several", () => {
        const answers = [resolve("one"), resolve(["anywhere"]), resolve("none"), resolve("none", nowhere)].map(
            (target) => target && isOneLogGroup(target),
        );
        assert.deepEqual(answers, [true, true, true, false]);
    });
});
