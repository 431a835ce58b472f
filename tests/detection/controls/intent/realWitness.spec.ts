import * as assert from "node:assert/strict";
import { parseFilterPattern, type SampleEvent } from "../../../../detection";
import { realWitness } from "../../../../detection/controls/intent/realWitness";

const samples: readonly SampleEvent[] = [
    { eventName: "A", user: { name: "mira", type: "IAMUser" }, region: "eu-north-1" },
    { eventName: "A", user: { type: "Root" }, region: "us-east-1" },
    { eventName: "B", count: 7 },
    "no JSON",
].map((event, i) => ({
    name: `sample-${i}`,
    title: `sample ${i}`,
    counted: true,
    message: typeof event === "string" ? event : JSON.stringify(event),
}));

describe("an event that can occur and tells two patterns apart", () => {
    const rows: readonly (readonly [
        what: string,
        counting: string,
        missing: string,
        laws: readonly string[],
        witness: string | undefined,
    ])[] = [
        [
            "is a sample, cut down",
            "{ $.eventName = A }",
            "{ $.user.type = Root }",
            [],
            '{"eventName":"A","user":{"type":"IAMUser"}}',
        ],
        [
            "is the shortest of them",
            "{ $.region = * }",
            "{ $.eventName = B }",
            [],
            '{"region":"us-east-1","eventName":"A"}',
        ],
        ["has a value that a pattern names", "{ $.eventName = A }", "{ $.region != mars }", [], '{"eventName":"A"}'],
        [
            "keeps to the laws",
            "{ $.eventName = A }",
            "{ $.region != mars }",
            ["$.region = *"],
            '{"eventName":"A","region":"mars"}',
        ],
        [
            "has a number that a pattern names",
            "{ $.count = 8 }",
            "{ $.eventName = A }",
            [],
            '{"count":8,"eventName":"B"}',
        ],
        [
            "is made from a field that was absent",
            "{ $.user.name = x }",
            "{ $.user.type = IAMUser }",
            [],
            '{"user":{"name":"x"}}',
        ],
        ["is none where the laws leave none", "{ $.eventName = A }", "{ $.region = * }", ["$.region = *"], undefined],
        [
            "is none where two fields must change",
            "{ $.eventName = C && $.region = mars }",
            "{ $.x = 1 }",
            [],
            undefined,
        ],
        ["is judged by terms as well", "{ $.eventName = A }", "Root", [], '{"eventName":"A"}'],
    ];
    for (const [what, counting, missing, laws, witness] of rows) {
        it(what, () => {
            const [counts, misses] = [parseFilterPattern(counting), parseFilterPattern(missing)];
            assert.equal(realWitness(counts, misses, samples, laws), witness);
        });
    }
});
