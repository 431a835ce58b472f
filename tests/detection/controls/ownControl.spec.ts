import * as assert from "node:assert/strict";
import {
    benchmarkVersions,
    controlAt,
    controls,
    findOwnControlProblems,
    matchesEvent,
    type OwnControl,
    ownControl,
    ownControlsOf,
    parseFilterPattern,
} from "../../../detection";

const record = (eventName: string, roleArn: string) => JSON.stringify({ eventName, requestParameters: { roleArn } });
const sound: OwnControl = {
    happening: "Somebody used the deployment role.",
    events: "uses of the deployment role",
    pattern: '{ ($.eventName = AssumeRole) && ($.requestParameters.roleArn = "*:role/deployment") }',
    metricName: "DeploymentRoleUses",
    counted: [record("AssumeRole", "arn:aws:iam::123456789012:role/deployment")],
    ignored: [record("AssumeRole", "arn:aws:iam::123456789012:role/reader")],
};

type Row = [what: string, slug: string, changes: Partial<OwnControl>, problems: string[]];

const table: Row[] = [
    ["a sound definition", "deployment-role-used", {}, []],
    [
        "a slug that is none",
        "Deployment role",
        {},
        ["Its slug must be small letters, digits and hyphens, 64 characters at most. Rename it."],
    ],
    ["a slug with digits and hyphens", "a1-2b", {}, []],
    ["a slug of 64 characters", "a".repeat(64), {}, []],
    ...["a".repeat(65), "1a", "-a", "a-", "a--b", "a-b!", "a_b", "a-É"].map(
        (slug): Row => [
            `the slug ${slug}`,
            slug,
            {},
            ["Its slug must be small letters, digits and hyphens, 64 characters at most. Rename it."],
        ],
    ),
    ["the slug of a control", "root-usage", {}, ["Its slug is that of a control of the benchmark. Rename it."]],
    [
        "a metric name that another's ends with",
        "x",
        { metricName: "Usage" },
        [
            'metricName is "Usage", and that of root-usage is "RootUsage"; none may be the end of the other, or stand in it before a hyphen. Give it another name.',
        ],
    ],
    [
        "a metric name of an alarm beside a control's own",
        "x",
        { metricName: "team-RootUsage-vip" },
        [
            'metricName is "team-RootUsage-vip", and that of root-usage is "RootUsage"; none may be the end of the other, or stand in it before a hyphen. Give it another name.',
        ],
    ],
    [
        "a metric name that ends with another's",
        "x",
        { metricName: "MyRootUsage" },
        [
            'metricName is "MyRootUsage", and that of root-usage is "RootUsage"; none may be the end of the other, or stand in it before a hyphen. Give it another name.',
        ],
    ],
    ["a metric name that begins with another's", "x", { metricName: "RootUsageOfTeam" }, []],
    ["a metric name of 201 characters", "x", { metricName: "a".repeat(201) }, []],
    ...["a b", "ab", "1abc", "abc/", "a".repeat(202)].map(
        (metricName): Row => [
            `the metric name ${metricName}`,
            "x",
            { metricName },
            [`metricName is "${metricName}"; it must be letters, digits and _ . # -, 3 at least. Correct it.`],
        ],
    ),
    [
        "a pattern that cannot be read",
        "x",
        { pattern: "{ $.eventName = }" },
        [
            "pattern cannot be read: A value is missing after the operator (at character 17). Write one, such as ConsoleLogin " +
                'or "Failed authentication".',
        ],
    ],
    [
        "a pattern that is too long",
        "x",
        { pattern: "a".repeat(1025) },
        ["pattern has 1025 characters; CloudWatch Logs takes 1024. Shorten it."],
    ],
    [
        "a pattern of 1024 characters",
        "x",
        { pattern: "a".repeat(1024), counted: ["a".repeat(1024)], ignored: ["b"] },
        [],
    ],
    [
        "the pattern of a control",
        "x",
        { pattern: controls["root-usage"]?.pattern ?? "" },
        ["pattern is that of the benchmark's root-usage. Monitor that control instead."],
    ],
    [
        "no sample that is counted",
        "x",
        { counted: [] },
        ["counted is empty; a pattern without samples proves nothing. Add one."],
    ],
    [
        "no sample that is ignored",
        "x",
        { ignored: [] },
        ["ignored is empty; a pattern without samples proves nothing. Add one."],
    ],
    [
        "samples the wrong way round",
        "x",
        { counted: sound.ignored, ignored: sound.counted },
        [
            "counted[0] (AssumeRole) is not counted by the pattern. Correct the pattern, or the sample.",
            "ignored[0] (AssumeRole) is counted by the pattern. Correct the pattern, or the sample.",
        ],
    ],
    [
        "a sample that is no record",
        "x",
        { counted: [...sound.counted, "Failed", "{}", '{"eventName":7}'] },
        ["a text that is not JSON", "a record without eventName", "a record without eventName"].map(
            (what, index) =>
                `counted[${index + 1}] (${what}) is not counted by the pattern. Correct the pattern, or the sample.`,
        ),
    ],
];

describe("ownControl", () => {
    for (const [what, slug, changes, expected] of table) {
        it(`${expected.length === 0 ? "accepts" : "refuses"} ${what}`, () => {
            const problems = findOwnControlProblems(slug, { ...sound, ...changes });
            assert.deepEqual(problems, expected);
        });
    }

    for (const [one, other] of [
        ["RoleUses", "DeploymentRoleUses"],
        ["DeploymentRoleUses", "RoleUses"],
        ["RoleUses", "RoleUses"],
        ["RoleUses", "RoleUses-night"],
        ["RoleUses-night", "RoleUses"],
    ] as const) {
        it(`refuses the metric name ${other} beside ${one} of another control`, () => {
            const definitions = { first: { ...sound, metricName: one }, second: { ...sound, metricName: other } };
            assert.throws(() => ownControlsOf(definitions), {
                name: "TypeError",
                message:
                    "The control second cannot be used:\n" +
                    `- metricName is "${other}", and that of first is "${one}"; none may be the end of the other, or stand in it ` +
                    "before a hyphen. Give it another name.",
            });
        });
    }

    it("is a control like the benchmark's, which its samples prove", () => {
        const control = ownControl("deployment-role-used", sound);
        const pattern = parseFilterPattern(control.pattern);
        assert.deepEqual(
            control.samples.map(({ message }) => matchesEvent(pattern, message)),
            control.samples.map(({ counted }) => counted),
        );
        const { definition: _, ...rest } = control;
        assert.deepEqual(rest, {
            slug: "deployment-role-used",
            title: sound.happening,
            happening: sound.happening,
            events: sound.events,
            numbers: {},
            spellings: [{ id: "own", versions: benchmarkVersions, pattern: sound.pattern, source: "the team" }],
            metricName: "DeploymentRoleUses",
            eventSources: [],
            recordLaws: [],
            samples: [
                { name: "counted-1", title: "AssumeRole", counted: true, message: sound.counted[0] },
                { name: "ignored-1", title: "AssumeRole", counted: false, message: sound.ignored[0] },
            ],
            companions: [],
            severity: "medium",
            version: "7.0",
            pattern: sound.pattern,
            metricNamespace: "CISBenchmark",
            metricValue: 1,
            alarm: {
                statistic: "Sum",
                periodSeconds: 300,
                evaluationPeriods: 1,
                threshold: 1,
                comparisonOperator: "GreaterThanOrEqualToThreshold",
                treatMissingData: "notBreaching",
            },
        });
    });

    it("calls what it counts events unless it is told a name", () => {
        const { events: _, ...unnamed } = sound;
        assert.equal(ownControl("x", unnamed).events, "events");
    });

    it("wants the services recorded whose events its samples say must be counted", () => {
        const of = (...sources: string[]) =>
            sources.map((eventSource) =>
                JSON.stringify({
                    ...JSON.parse(record("AssumeRole", "arn:aws:iam::123456789012:role/deployment")),
                    eventSource,
                }),
            );
        const sourcesOf = (counted: readonly string[]) => ownControl("x", { ...sound, counted }).eventSources;
        const [kms, sts] = ["kms.amazonaws.com", "sts.amazonaws.com"] as const;
        assert.deepEqual(sourcesOf(of(sts, kms, sts)), [sts, kms]);
        assert.deepEqual(sourcesOf(sound.counted), []);
    });

    it("is the same at every version of the benchmark, and no version's", () => {
        const control = ownControl("deployment-role-used", sound);
        for (const version of benchmarkVersions) {
            const { slug, pattern, numbers } = controlAt(control, version) ?? {};
            assert.deepEqual([slug, pattern, numbers], [control.slug, sound.pattern, {}], version);
        }
    });

    it("names everything that is wrong", () => {
        assert.throws(() => ownControl("Root", { ...sound, counted: [] }), {
            name: "TypeError",
            message: /^The control Root cannot be used:\n- Its slug must be .*\n- counted is empty; /,
        });
    });

    it("reads definitions by slug, and names everything that is wrong with each", () => {
        assert.deepEqual(
            ownControlsOf({ "a-control": sound, "b-control": { ...sound, metricName: "Other" } }).map(
                ({ slug, metricName }) => [slug, metricName],
            ),
            [
                ["a-control", "DeploymentRoleUses"],
                ["b-control", "Other"],
            ],
        );
        assert.throws(
            () =>
                ownControlsOf({
                    Root: { ...sound, metricName: "First" },
                    sound,
                    "b-control": { ...sound, metricName: "Third", counted: [], ignored: [] },
                }),
            {
                name: "TypeError",
                message:
                    /^The control Root cannot be used:\n- Its slug must be .*\nThe control b-control cannot be used:\n- counted is empty; .*\n- ignored is empty; [^\n]*$/,
            },
        );
    });
});
