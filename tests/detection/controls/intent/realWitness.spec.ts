import * as assert from "node:assert/strict";
import { parseFilterPattern, type SampleEvent } from "../../../../detection";
import { realWitness } from "../../../../detection/controls/intent/realWitness";

const samples: readonly SampleEvent[] = [
    { eventName: "A", user: { name: "mira", type: "IAMUser" }, region: "eu-north-1" },
    { eventName: "A", user: { type: "Root" }, region: "us-east-1" },
    { eventName: "B", count: 7 },
    { eventName: "D", count: 5, tags: [{ key: "a" }] },
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
        [
            "has a value that another sample has",
            "{ $.eventName = B && $.region != mars }",
            "{ $.x = 1 }",
            [],
            '{"eventName":"B","region":"us-east-1"}',
        ],
        [
            "lacks a field that every sample has",
            "{ $.eventName NOT EXISTS && $.region = us-east-1 }",
            "{ $.x = 1 }",
            [],
            '{"region":"us-east-1"}',
        ],
        [
            "has no value that only another field has",
            "{ $.eventName != A && $.eventName != B && $.eventName != D && $.region != eu-north-1 }",
            "{ $.x = 1 }",
            [],
            undefined,
        ],
        ["has no value that nothing names", "{ $.eventName = B }", "{ $.x NOT EXISTS }", [], undefined],
        [
            "has no empty object in place of a field that is absent",
            "{ $.eventName = B }",
            "{ $.user.name = x }",
            [],
            '{"eventName":"B"}',
        ],
        [
            "is cut down to the field before a wildcard",
            "{ $.user.* = IAMUser }",
            "{ $.* = B }",
            [],
            '{"user":{"name":"mira","type":"IAMUser"}}',
        ],
        [
            "is cut down to the list whose element is tested",
            "{ $.tags[0].key = a }",
            "{ $.eventName = B }",
            [],
            '{"tags":[{"key":"a"}],"eventName":"D"}',
        ],
        [
            "is the first of the shortest",
            "{ $.count = * || $.count = 3 }",
            "{ $.eventName = A }",
            [],
            '{"count":7,"eventName":"B"}',
        ],
        [
            "has an address in full where a wildcard shortens it",
            "{ $.eventName = B }",
            "{ $.sourceIPAddress != 10.* }",
            ["$.sourceIPAddress = *"],
            '{"eventName":"B","sourceIPAddress":"10.0.0.1"}',
        ],
        [
            "has the last number of an address where a wildcard stands for it",
            "{ $.eventName = B }",
            "{ $.sourceIPAddress != 10.20.30.* }",
            ["$.sourceIPAddress = *"],
            '{"eventName":"B","sourceIPAddress":"10.20.30.1"}',
        ],
        [
            "has the name of a service where a wildcard stands for it",
            "{ $.eventName = B }",
            '{ $.sourceIPAddress != "*.amazonaws.com" }',
            ["$.sourceIPAddress = *"],
            '{"eventName":"B","sourceIPAddress":"cloudformation.amazonaws.com"}',
        ],
        [
            "has an error code of CloudTrail's",
            "{ $.eventName = B }",
            "{ $.errorCode NOT EXISTS }",
            [],
            '{"eventName":"B","errorCode":"AccessDenied"}',
        ],
        [
            "has another account where one is asked for",
            "{ $.eventName = B }",
            '{ $.recipientAccountId = "123456789012" || $.recipientAccountId NOT EXISTS }',
            [],
            '{"eventName":"B","recipientAccountId":"111122223333"}',
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
