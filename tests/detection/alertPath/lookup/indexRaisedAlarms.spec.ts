import * as assert from "node:assert/strict";
import {
    absent,
    type CompositeAlarm,
    consoleAuthenticationFailures,
    known,
    traceAlertPath,
    unknown,
} from "../../../../detection";
import { indexRaisedAlarms } from "../../../../detection/alertPath/lookup/indexRaisedAlarms";
import { alarm, arns, compliantDeployment, emptyDeployment, placed } from "../compliantDeployment";

const composite = (
    name: string,
    rule: CompositeAlarm["rule"],
    changes: Partial<CompositeAlarm> = {},
): CompositeAlarm => ({
    ...placed(name),
    name: known(name),
    arn: absent,
    rule,
    actionsEnabled: absent,
    alarmActions: absent,
    ...changes,
});

const raisedAlarms = (...compositeAlarms: CompositeAlarm[]): (readonly [string, boolean])[] =>
    indexRaisedAlarms({ ...emptyDeployment, compositeAlarms })(alarm()).map((raisedAlarm) => [
        raisedAlarm.alarm.id,
        raisedAlarm.isCertain,
    ]);

const raised = known("ALARM(ConsoleSigninFailures)");

describe("indexRaisedAlarms", () => {
    it("begins with the alarm itself", () => {
        assert.deepEqual(raisedAlarms(), [["alarm", true]]);
    });

    it("finds composite alarms over composite alarms", () => {
        assert.deepEqual(raisedAlarms(composite("outer", known("ALARM(inner)")), composite("inner", raised)), [
            ["alarm", true],
            ["inner", true],
            ["outer", true],
        ]);
    });

    it("ends where composite alarms mention each other", () => {
        const rule = (other: string) => known(`ALARM(ConsoleSigninFailures) OR ALARM(${other})`);
        assert.deepEqual(
            raisedAlarms(composite("a", rule("b")), composite("b", rule("a")), composite("c", rule("c"))),
            [
                ["alarm", true],
                ["a", true],
                ["b", true],
                ["c", true],
            ],
        );
    });

    for (const rule of [
        "ALARM(ConsoleSigninFailures) AND ALARM(cpu)",
        "NOT ALARM(ConsoleSigninFailures)",
        "OK(ConsoleSigninFailures)",
        "ALARM(ConsoleSigninFailures) OR TRUE",
        "ALARM(cpu)",
        "ALARM(ConsoleSigninFailures",
    ]) {
        it(`hears nothing of the alarm through ${rule}`, () => {
            assert.deepEqual(raisedAlarms(composite("composite", known(rule))), [["alarm", true]]);
        });
    }

    it("does not find a composite alarm of another Region, and is not certain of an unknown one", () => {
        assert.deepEqual(
            raisedAlarms(
                composite("far", raised, { region: known("us-east-1") }),
                composite("near", raised, { region: unknown() }),
                composite("computed", unknown(["alarm"])),
                composite("unrelated", unknown(["another"])),
            ),
            [
                ["alarm", true],
                ["near", false],
                ["computed", false],
            ],
        );
    });

    const far = { region: known("us-east-1") };
    const described = (...compositeAlarms: CompositeAlarm[]): string[] =>
        indexRaisedAlarms({ ...emptyDeployment, compositeAlarms })(alarm()).map(
            ({ alarm: { id }, isComposite, isCertain, isCounting = false, isGuess, suppressor }) =>
                [
                    ...(isGuess ? ["guess"] : isCertain ? [] : ["perhaps"]),
                    ...(isComposite ? [] : ["itself"]),
                    ...(isCounting ? ["counting"] : []),
                    id,
                    ...(suppressor === undefined ? [] : [`unless ${suppressor}`]),
                ].join(" "),
        );
    const suppressed = (actionsSuppressor: CompositeAlarm["rule"]) => composite("outer", raised, { actionsSuppressor });
    const arnOf = (name: string) => `arn:aws:cloudwatch:eu-north-1:111122223333:alarm:${name}`;
    const counting = known("AT_LEAST(1, ALARM, (ConsoleSigninFailures, cpu))");

    const table: readonly (readonly [what: string, all: readonly CompositeAlarm[], found: readonly string[]])[] = [
        ["one by the ARN of the alarm", [composite("outer", known(`ALARM("${arns.alarm}")`))], ["outer"]],
        ["none by an ARN that is no alarm's", [composite("outer", known(`ALARM("${arns.topic}")`))], []],
        [
            "one that is computed from it, each once",
            [composite("inner", unknown(["alarm"])), composite("outer", unknown(["alarm", "inner"]))],
            ["perhaps inner", "perhaps outer"],
        ],
        [
            "what is computed from it and in another Region",
            [composite("outer", unknown(["alarm"]), far), composite("near", unknown(["alarm"]), { region: unknown() })],
            ["perhaps near"],
        ],
        [
            "guesses, where nobody knows what is watched",
            [
                composite("open", unknown()),
                composite("far", unknown(), far),
                composite("near", unknown(), { region: unknown() }),
            ],
            ["guess open", "guess near"],
        ],
        [
            "what stands over one of which nobody knows where it is",
            [composite("inner", raised, { region: unknown() }), composite("outer", known("ALARM(inner)"))],
            ["perhaps inner", "perhaps outer"],
        ],
        [
            "one over an alarm whose name is not known",
            [composite("inner", raised, { name: unknown() }), composite("outer", unknown(["inner"]))],
            ["inner", "perhaps outer"],
        ],
        ["the counting ones", [composite("outer", counting)], ["counting outer"]],
        [
            "a suppressor that is the alarm",
            [suppressed(known("ConsoleSigninFailures"))],
            ["outer unless raised as well"],
        ],
        [
            "a suppressor that is the alarm, by its ARN",
            [suppressed(known(arns.alarm))],
            ["outer unless raised as well"],
        ],
        [
            "a suppressor that is computed from the alarm",
            [suppressed(unknown(["alarm"]))],
            ["outer unless raised as well"],
        ],
        ["a suppressor that is another alarm", [suppressed(known("cpu"))], ["outer unless another"]],
        ["a suppressor that is another alarm, by its ARN", [suppressed(known(arnOf("cpu")))], ["outer unless another"]],
        ["a suppressor that is computed from another alarm", [suppressed(unknown(["cpu"]))], ["outer unless another"]],
        ["a suppressor of which nothing is known", [suppressed(unknown())], ["outer unless another"]],
        ["no suppressor", [suppressed(absent)], ["outer"]],
        [
            "a suppressor that is raised as well, over the alarm",
            [composite("inner", raised), suppressed(known("inner"))],
            ["inner", "outer unless raised as well"],
        ],
        [
            "a suppressor that may be raised as well",
            [
                composite("inner", counting),
                composite("near", raised, { region: unknown() }),
                suppressed(known("inner")),
                { ...suppressed(known("near")), id: "second" },
            ],
            ["counting inner", "outer unless another", "second unless another", "perhaps near"],
        ],
    ];
    for (const [what, all, found] of table) {
        it(`finds ${what}`, () => {
            assert.deepEqual(described(...all), ["itself alarm", ...found]);
        });
    }

    it("leaves open whether a rule that counts alarms speaks, and what it raises in turn", () => {
        const rule = known("AT_LEAST(50%, ALARM, (ConsoleSigninFailures, cpu))");
        const compositeAlarms = [
            composite("counting", rule, { alarmActions: known([known(arns.topic)]) }),
            composite("outer", known("ALARM(counting)")),
        ];
        assert.deepEqual(
            indexRaisedAlarms({ ...emptyDeployment, compositeAlarms })(alarm()).map((raisedAlarm) => [
                raisedAlarm.alarm.id,
                raisedAlarm.isCounting,
            ]),
            [
                ["alarm", undefined],
                ["counting", true],
                ["outer", true],
            ],
        );
        const report = traceAlertPath(
            compliantDeployment({ alarm: { alarmActions: absent } }, { compositeAlarms: compositeAlarms.slice(0, 1) }),
            consoleAuthenticationFailures,
        );
        assert.equal(report.outcome, "cannot tell yet");
        assert.deepEqual(
            report.remarks.map(({ code, resource }) => [code, resource]),
            [
                ["ALARM_SPEAKS_THROUGH_COMPOSITE", "counting"],
                ["CONDITION_NOT_JUDGED", "counting"],
            ],
        );
    });

    it("counts a composite alarm's disabled actions against it", () => {
        const report = traceAlertPath(
            compliantDeployment(
                { alarm: { alarmActions: absent } },
                {
                    compositeAlarms: [
                        composite("mute", raised, {
                            actionsEnabled: known(false),
                            alarmActions: known([known(arns.topic)]),
                        }),
                    ],
                },
            ),
            consoleAuthenticationFailures,
        );
        assert.deepEqual(
            report.findings.map(({ code, resource }) => [code, resource]),
            [["ALARM_ACTIONS_DISABLED", "mute"]],
        );
    });
});
