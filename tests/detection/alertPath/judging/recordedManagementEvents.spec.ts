import * as assert from "node:assert/strict";
import {
    type AdvancedEventSelector,
    absent,
    type EventSelector,
    known,
    type Trail,
    unknown,
} from "../../../../detection";
import { recordedManagementEvents } from "../../../../detection/alertPath/judging/recordedManagementEvents";
import { trail } from "../compliantDeployment";

const classic = (readWriteType: string, excluded: readonly string[] = []): EventSelector => ({
    includeManagementEvents: known(true),
    readWriteType: known(readWriteType),
    excludeManagementEventSources: known(excluded),
});
const ofData: EventSelector = { ...classic("All", ["kms.amazonaws.com"]), includeManagementEvents: known(false) };
const undecided: EventSelector = { ...classic("All", ["kms.amazonaws.com"]), readWriteType: unknown() };

type Condition = readonly [field: string, operator: string, values: readonly string[]];
const advanced = (...conditions: readonly Condition[]): AdvancedEventSelector => ({
    fieldSelectors: conditions.map(([field, operator, values]) => ({
        field: known(field),
        operators: { [operator]: known(values), startsWith: absent },
    })),
});
const management: Condition = ["eventCategory", "equals", ["Management"]];
const reads: Condition = ["readOnly", "equals", ["true"]];
const writes: Condition = ["readOnly", "equals", ["false"]];

const byClassic = (...selectors: readonly EventSelector[]): Partial<Trail> => ({ eventSelectors: known(selectors) });
const byAdvanced = (...selectors: readonly AdvancedEventSelector[]): Partial<Trail> => ({
    advancedEventSelectors: known(selectors),
});

describe("recordedManagementEvents", () => {
    const rows: readonly (readonly [string, Partial<Trail>, string, (readonly string[])?])[] = [
        ["no selector", { eventSelectors: absent }, "all"],
        ["no selector in the lists", { eventSelectors: known([]), advancedEventSelectors: known([]) }, "all"],
        ["selectors that are not known", { eventSelectors: unknown() }, "cannot tell"],
        [
            "advanced selectors that are not known, in place of classic ones",
            { ...byClassic(classic("ReadOnly")), advancedEventSelectors: unknown() },
            "cannot tell",
        ],
        ["reads and writes", byClassic(classic("All")), "all"],
        ["what is recorded by default", byClassic({ ...classic(""), readWriteType: absent }), "all"],
        ["management events by default", byClassic({ ...classic("All"), includeManagementEvents: absent }), "all"],
        ["reads", byClassic(classic("ReadOnly", ["kms.amazonaws.com"])), "reads", ["kms.amazonaws.com"]],
        ["writes", byClassic(classic("WriteOnly", ["kms.amazonaws.com"])), "writes", ["kms.amazonaws.com"]],
        ["reads twice", byClassic(classic("ReadOnly"), classic("ReadOnly")), "reads"],
        [
            "reads and writes apart, each without a source",
            byClassic(
                classic("ReadOnly", ["kms.amazonaws.com"]),
                classic("WriteOnly", ["kms.amazonaws.com", "rdsdata.amazonaws.com"]),
            ),
            "split",
            ["kms.amazonaws.com", "rdsdata.amazonaws.com"],
        ],
        ["a kind of events that AWS does not have", byClassic(classic("Some", ["kms.amazonaws.com"])), "some"],
        ["reads and such a kind", byClassic(classic("ReadOnly"), classic("Some")), "some"],
        ["data events", byClassic(ofData), "none"],
        ["data events of a kind that is not known", byClassic({ ...ofData, readWriteType: unknown() }), "none"],
        ["writes beside data events", byClassic(ofData, classic("WriteOnly")), "writes"],
        ["a kind that is not known", byClassic(undecided), "cannot tell"],
        [
            "nobody knows whether management events",
            byClassic({ ...classic("All"), includeManagementEvents: unknown() }),
            "cannot tell",
        ],
        ["reads and a kind that is not known", byClassic(classic("ReadOnly"), undecided), "cannot tell"],
        [
            "everything and a kind that is not known",
            byClassic(classic("All", ["rdsdata.amazonaws.com"]), undecided),
            "all",
            ["rdsdata.amazonaws.com"],
        ],
        [
            "reads, writes and a kind that is not known",
            byClassic(classic("ReadOnly"), classic("WriteOnly"), {
                ...undecided,
                excludeManagementEventSources: absent,
            }),
            "split",
        ],
        ["management events", byAdvanced(advanced(management)), "all"],
        [
            "management events, beside data events",
            byAdvanced(advanced(["eventCategory", "equals", ["Data"]]), advanced(management)),
            "all",
        ],
        ["data events alone", byAdvanced(advanced(["eventCategory", "equals", ["Data"]], reads)), "none"],
        ["every category but one", byAdvanced(advanced(["eventCategory", "notEquals", ["Management"]])), "none"],
        ["no category", byAdvanced(advanced(reads)), "none"],
        ["reads by a condition", byAdvanced(advanced(management, reads)), "reads"],
        ["writes by a condition", byAdvanced(advanced(management, writes)), "writes"],
        [
            "reads and writes by the two values of a condition",
            byAdvanced(advanced(management, ["readOnly", "equals", ["true", "false"]])),
            "all",
        ],
        [
            "reads and writes by a condition each",
            byAdvanced(advanced(management, reads), advanced(management, writes)),
            "split",
        ],
        [
            "reads and writes by one condition each on the same events",
            byAdvanced(advanced(management, reads, writes)),
            "some",
        ],
        [
            "all but a source",
            byAdvanced(advanced(management, ["eventSource", "notEquals", ["kms.amazonaws.com"]])),
            "all",
            ["kms.amazonaws.com"],
        ],
        ["one source", byAdvanced(advanced(management, ["eventSource", "equals", ["kms.amazonaws.com"]])), "some"],
        ["sources of an empty list", byAdvanced(advanced(management, ["eventSource", "equals", []])), "all"],
        ["events of some names", byAdvanced(advanced(management, ["eventName", "equals", ["Decrypt"]])), "some"],
        [
            "a field that is not known",
            byAdvanced({ fieldSelectors: [{ field: unknown(), operators: {} }] }),
            "cannot tell",
        ],
        [
            "values that are not known",
            byAdvanced({ fieldSelectors: [{ field: known("eventCategory"), operators: { equals: unknown() } }] }),
            "cannot tell",
        ],
    ];
    for (const [title, changes, recorded, excludedSources = []] of rows) {
        it(`reads ${recorded} from selectors of ${title}`, () => {
            assert.deepEqual(recordedManagementEvents(trail(changes)), { recorded, excludedSources });
        });
    }
});
