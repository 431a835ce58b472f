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
