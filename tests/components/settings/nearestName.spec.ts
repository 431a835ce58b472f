import * as assert from "node:assert/strict";
import { nearestName } from "../../../components/settings/nearestName";

describe("nearestName", () => {
    const known = ["subscriptions", "region", "page"];
    const table: [name: string, meant: string | undefined][] = [
        ["subscripton", "subscriptions"],
        ["SUBSCRIPTIONS", "subscriptions"],
        ["pgae", "page"],
        ["ticket", undefined],
        ["", undefined],
    ];
    for (const [name, meant] of table) {
        it(`takes "${name}" for ${meant ?? "nothing known"}`, () => {
            assert.equal(nearestName(name, known), meant);
        });
    }

    it("takes a word that was cut short for the whole", () => {
        assert.equal(nearestName("subsc", ["subscriptions", "metricNamespace"]), "subscriptions");
    });

    it("takes no letter for another one", () => {
        assert.equal(nearestName("q", ["p"]), undefined);
    });

    it("knows nothing near among no names", () => {
        assert.equal(nearestName("page", []), undefined);
    });
});
