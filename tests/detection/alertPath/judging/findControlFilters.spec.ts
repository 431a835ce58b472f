import * as assert from "node:assert/strict";
import { absent, consoleAuthenticationFailures as control, controls, known, unknown } from "../../../../detection";
import { eventNamesOf, findControlFilters } from "../../../../detection/alertPath/judging/findControlFilters";
import { metricFilter } from "../compliantDeployment";

const root = controls["root-usage"];
assert.ok(root);
/** A filter whose metric has no control's name. */
const stray = (pattern: string) => metricFilter({ pattern: known(pattern), metricName: known("Stray") });
const broad = "{ $.eventName = * }";
const near = "{ ($.eventName = ConsoleLogin) && ($.sourceIPAddress = a) }";

describe("findControlFilters", () => {
    type Found = readonly (readonly [list: "meant" | "possible" | "near", verdict: string | undefined])[];
    const rows: readonly (readonly [string, ReturnType<typeof metricFilter>, boolean, Found])[] = [
        ["the control's pattern", metricFilter(), false, [["meant", "exact"]]],
        ["the control's pattern on another metric", stray(control.pattern), false, [["meant", "exact"]]],
        [
            "the control's metric under another pattern",
            metricFilter({ pattern: known("{ $.a = 1 }") }),
            false,
            [["meant", "different"]],
        ],
        ["the control's metric without pattern", metricFilter({ pattern: absent }), false, [["meant", "broader"]]],
        [
            "the control's metric under a pattern that is not known",
            metricFilter({ pattern: unknown() }),
            false,
            [["meant", undefined]],
        ],
        [
            "nothing that is known",
            metricFilter({ pattern: unknown(), metricName: unknown() }),
            false,
            [["possible", undefined]],
        ],
        [
            "another control's metric under a pattern that is not known",
            metricFilter({ pattern: unknown(), metricName: known(root.metricName) }),
            true,
            [],
        ],
        ["another control's pattern", stray(root.pattern), false, []],
        ["words of the pattern", stray(near), false, [["near", "different"]]],
        ["words of the pattern, where others count", stray(near), true, [["near", "different"]]],
        ["all events", stray(broad), false, []],
        ["all events, where others count", stray(broad), true, [["possible", "broader"]]],
        ["other events", stray("{ $.eventName = StopLogging }"), true, []],
    ];
    for (const [title, filter, others, found] of rows) {
        it(`finds ${found.map(([list]) => list).join() || "nothing"} in a filter of ${title}`, () => {
            const { meant, possible, near: close } = findControlFilters([filter], control, undefined, { others });
            assert.deepEqual(
                [
                    ...meant.map(({ verdict }) => ["meant", verdict?.verdict]),
                    ...possible.map(({ verdict }) => ["possible", verdict?.verdict]),
                    ...close.map(({ verdict }) => ["near", verdict?.verdict]),
                ],
                found,
            );
        });
    }

    it("reads the names of events off a pattern", () => {
        assert.deepEqual(eventNamesOf(control), ["ConsoleLogin"]);
        assert.deepEqual(eventNamesOf({ ...control, pattern: '{ ($.eventName = "A") || ($.eventName = B) }' }), [
            "A",
            "B",
        ]);
        assert.deepEqual(eventNamesOf({ ...control, pattern: "{$.eventName=A}" }), ["A"]);
        assert.deepEqual(eventNamesOf({ ...control, pattern: "{ $.a = b }" }), []);
    });
});
