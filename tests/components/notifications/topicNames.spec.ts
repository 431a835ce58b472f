import * as assert from "node:assert/strict";
import { topicsOf } from "../../../components/notifications/topicNames";
import { undecided } from "../../../components/settings/undecided";

describe("topicsOf", () => {
    it("are the monitor's own and those of its severities, as far as they are known", () => {
        const subscriptions = { team: { protocol: "email", endpoint: "team@example.com" } };
        const given = { namePrefix: "a-", severities: { page: { subscriptions }, ticket: undecided } } as const;
        assert.deepEqual(topicsOf(given), [
            ["", given],
            ["severities.page.", { subscriptions }, "page"],
        ]);
        assert.deepEqual(topicsOf({ severities: undecided }), [["", { severities: undecided }]]);
    });
});
