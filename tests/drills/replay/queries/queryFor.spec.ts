import * as assert from "node:assert/strict";
import { queryFor } from "../../../../drills/replay/queries/queryFor";

describe("queryFor", () => {
    it("prints a query for Logs Insights that lists each event once, in order, and says what is not exact", () => {
        const lines = queryFor("logs-insights", "{ $.eventName = ConsoleLogin && $.readOnly IS TRUE }").split("\n");
        assert.deepEqual(
            [...lines.slice(0, 3), ...lines.slice(4)],
            [
                "# Log events that this filter pattern counts, each once; choose the log group and the time beside the query:",
                "#   { ($.eventName = ConsoleLogin) && ($.readOnly IS TRUE) }",
                "# Not exact, so that more may be returned: $.readOnly IS TRUE has no counterpart and is left out.",
                '| filter eventName = "ConsoleLogin" and ispresent(@message)',
                "| sort eventTime asc",
                "| dedup eventID",
                "| limit 10000",
            ],
        );
    });

    it("prints a query for Athena", () => {
        assert.match(queryFor("athena", "{ $.eventName = ConsoleLogin }"), /\nWHERE eventname = 'ConsoleLogin'\n/);
    });
});
