import * as assert from "node:assert/strict";
import { absent, known, unknown } from "../../../../detection";
import { comparePlaces, type Place, type Sameness } from "../../../../detection/alertPath/deployment/place";
import { PlacedIndex } from "../../../../detection/alertPath/lookup/PlacedIndex";

const at = (account: Place["account"], region: Place["region"]): Place => ({ account, region });
const here = at(known("1"), known("eu-north-1"));
const provider = unknown(["provider"]);

describe("comparePlaces", () => {
    const table: readonly (readonly [string, Place, Place, Sameness])[] = [
        ["equal and known", here, at(known("1"), known("eu-north-1")), "same"],
        ["of another Region", here, at(known("1"), known("us-east-1")), "different"],
        ["of another account", here, at(known("2"), known("eu-north-1")), "different"],
        ["of another Region and an unknown account", at(provider, known("a")), at(provider, known("b")), "different"],
        ["of one provider", at(provider, provider), at(provider, provider), "same"],
        ["of two providers", at(provider, provider), at(unknown(["other"]), unknown(["other"])), "cannot tell"],
        ["from nowhere", at(unknown(), unknown()), at(unknown(), unknown()), "cannot tell"],
        ["known and not known", here, at(provider, known("eu-north-1")), "cannot tell"],
        ["absent", at(absent, absent), at(absent, absent), "cannot tell"],
    ];
    for (const [title, one, other, sameness] of table) {
        it(`says ${sameness} of places ${title}`, () => {
            assert.equal(comparePlaces(one, other), sameness);
            assert.equal(comparePlaces(other, one), sameness);
        });
    }
});

describe("PlacedIndex", () => {
    const resources = [
        { id: 1, ...here },
        { id: 2, ...at(known("1"), known("us-east-1")) },
        { id: 3, ...at(provider, known("eu-north-1")) },
        { id: 4, ...here },
    ];
    const index = new PlacedIndex(resources, ({ id }) => (id === 2 ? ["name", "second"] : ["name"]));
    const ids = (list: readonly { id: number }[]): number[] => list.map(({ id }) => id);

    it("tells what is here from what is elsewhere and what may be here", () => {
        const found = index.find("name", here);
        assert.deepEqual([ids(found.here), ids(found.perhapsHere), ids(found.elsewhere)], [[1, 4], [3], [2]]);
    });

    it("finds a resource under each of its keys and nothing under others", () => {
        assert.deepEqual(ids(index.find("second", here).elsewhere), [2]);
        assert.deepEqual(index.find("none", here), { here: [], perhapsHere: [], elsewhere: [] });
        assert.deepEqual(index.find("toString", here), { here: [], perhapsHere: [], elsewhere: [] });
    });

    it("answers the same question alike", () => {
        assert.equal(index.find("name", here), index.find("name", { ...here }));
    });
});
