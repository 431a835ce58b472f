import * as assert from "node:assert/strict";
import { trailKeyAlias } from "../../../components/trail/plannedTrail";

describe("trailKeyAlias", () => {
    it("is the trail's name, without the periods that an alias cannot have", () => {
        assert.equal(trailKeyAlias("Org_Trail.2"), "alias/Org_Trail-2");
    });
});
