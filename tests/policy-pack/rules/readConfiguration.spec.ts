import * as assert from "node:assert/strict";
import { configSchema, readConfiguration } from "../../../policy-pack/rules/readConfiguration";
import { gateSettings, pathSettings, remarkSettings } from "../../../policy-pack/rules/settings";

const defaults = {
    projects: ["*"],
    stacks: ["*"],
    benchmark: "7.0",
    patternGrade: "equivalent",
    eventsToAlarm: 1,
    minutesToAlarm: 15,
    trailRequired: false,
    required: false,
    whenUnknown: "allow",
    whenSwitchedOff: "allow",
};
const allDefaults: Record<string, unknown> = { ...defaults, accepted: {} };
const gate = gateSettings(false);
/** Those that all policies share. */
const shared = Object.keys(defaults).slice(0, -3);

/** What is configured, and the problems it must be refused for. */
const refused: [object, string[]][] = [
    [
        { patternGrad: "exact" },
        [
            "There is no setting 'patternGrad'; did you mean 'patternGrade'? The settings are projects, stacks, " +
                "benchmark, patternGrade, eventsToAlarm, minutesToAlarm, trailRequired, required, whenUnknown, " +
                "whenSwitchedOff.",
        ],
    ],
    [
        { patternGrade: "Exact" },
        [`The setting 'patternGrade' is "Exact"; it must be one of "exact", "equivalent", "covers".`],
    ],
    [{ eventsToAlarm: 0 }, ["The setting 'eventsToAlarm' is 0; it must be at least 1."]],
    [{ eventsToAlarm: 1.5 }, ["The setting 'eventsToAlarm' is 1.5; it must be a whole number."]],
    [{ minutesToAlarm: "15" }, [`The setting 'minutesToAlarm' is "15"; it must be a whole number.`]],
    [{ trailRequired: "yes" }, [`The setting 'trailRequired' is "yes"; it must be true or false.`]],
    [{ whenUnknown: null }, [`The setting 'whenUnknown' is null; it must be one of "allow", "reject".`]],
    [{ projects: "payments" }, [`The setting 'projects' is "payments"; it must be a list of texts.`]],
    [{ stacks: [] }, ["The setting 'stacks' is []; it must be a list that is not empty."]],
    [{ stacks: ["dev", 7] }, ["The setting 'stacks[1]' is 7; it must be a text."]],
    [
        { eventsToAlarm: -1, trailRequired: 1 },
        [
            "The setting 'eventsToAlarm' is -1; it must be at least 1.",
            "The setting 'trailRequired' is 1; it must be true or false.",
        ],
    ],
];

describe("policy-pack/rules/readConfiguration", () => {
    it("fills in the defaults, which a bare pack process does not get", () => {
        assert.deepEqual(readConfiguration(gate, {}), { settings: defaults });
    });

    it("keeps what is set", () => {
        const settings = { ...defaults, projects: ["a", "b-*"], patternGrade: "covers", eventsToAlarm: 3 };
        assert.deepEqual(readConfiguration(gate, settings), { settings });
    });

    for (const [configuration, problems] of refused) {
        it(`refuses ${JSON.stringify(configuration)}`, () => {
            assert.deepEqual(readConfiguration(gate, configuration), { problems });
        });
    }

    it("keeps what is accepted", () => {
        const accepted = { TRAIL_OUTSIDE: { reason: "known" }, TOPIC_OUTSIDE: { reason: "soon", until: "2027-03-31" } };
        const read = readConfiguration(remarkSettings, { accepted });
        assert.deepEqual("settings" in read && read.settings.accepted, accepted);
    });

    const setting = "The setting 'accepted.TRAIL_OUTSIDE";
    const refusedAcceptances: [unknown, string][] = [
        [
            { TRIAL_OUTSIDE: { reason: "known" } },
            "There is no setting 'accepted.TRIAL_OUTSIDE'; did you mean 'accepted.TRAIL_OUTSIDE'?",
        ],
        [{ TRAIL_OUTSIDE: {} }, `${setting}.reason' is missing; it must be a text.`],
        [{ TRAIL_OUTSIDE: { reason: " " } }, `${setting}.reason' is " "; it must be a text that is not empty.`],
        [
            { TRAIL_OUTSIDE: { reason: "known", till: "2027-03-31" } },
            "There is no setting 'accepted.TRAIL_OUTSIDE.till'; did you mean 'accepted.TRAIL_OUTSIDE.until'? The settings are " +
                "reason, until.",
        ],
        [
            { TRAIL_OUTSIDE: { reason: "known", until: "2027-02-30" } },
            `${setting}.until' is "2027-02-30"; it must be a day that there is, such as 2027-03-31.`,
        ],
        [
            { TRAIL_OUTSIDE: "known" },
            `${setting}' is "known"; it must be an object such as { "reason": "…", "until": "2027-03-31" }.`,
        ],
        [
            ["TRAIL_OUTSIDE"],
            "The setting 'accepted' is [\"TRAIL_OUTSIDE\"]; it must be an object with a reason for each code, such as " +
                '{ "TRAIL_OUTSIDE": { "reason": "…" } }.',
        ],
    ];
    for (const [accepted, problem] of refusedAcceptances) {
        it(`refuses to accept ${JSON.stringify(accepted)}`, () => {
            assert.deepEqual(readConfiguration(remarkSettings, { accepted }), { problems: [problem] });
        });
    }

    for (const [name, schema, settings] of [
        ["pathSettings", pathSettings, shared],
        ["remarkSettings", remarkSettings, [...shared, "accepted"]],
        ["gateSettings", gate, Object.keys(defaults)],
    ] as const) {
        it(`describes every setting of ${name} to the CLI, with type and default`, () => {
            const { properties, required } = configSchema(schema);
            assert.deepEqual(Object.keys(properties), settings);
            assert.equal(required, undefined);
            for (const [setting, { type, description, default: value }] of Object.entries(properties)) {
                assert.match(description ?? "", /^[A-Z].*\.$/);
                assert.ok(["array", "string", "integer", "boolean", "object"].includes(String(type)), setting);
                assert.deepEqual(value, allDefaults[setting]);
            }
        });
    }

    it("asks the CLI for a day by the name of its format alone, which a person can read", () => {
        const { accepted } = configSchema(remarkSettings).properties;
        const acceptance = accepted?.additionalProperties as { properties?: { until?: object } } | undefined;
        assert.deepEqual(acceptance?.properties?.until, { type: "string", format: "date" });
    });
});
