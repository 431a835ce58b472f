import * as assert from "node:assert/strict";
import { type AlertPathReport, consoleAuthenticationFailures, type Finding, ownControl } from "../../../detection";
import { ownControls } from "../../../examples/own-control/ownControls";
import type { JudgedStack } from "../../../policy-pack/rules/judgedStack";
import { describeControlOff, describeLostAlert, describeUndecidedAlert } from "../../../policy-pack/rules/violations";

const control = consoleAuthenticationFailures;
const findingOf = (code: Finding["code"], hop: Finding["hop"], resource?: string): Finding => ({
    code,
    hop,
    observed: "Seen.",
    wanted: "Wanted.",
    remedy: "Do.",
    ...(resource !== undefined && { resource }),
});
const said = (code: string, hop: string) => `${hop}: Seen. Wanted. Fix: Do. [${code}]`;

function reportOf(changes: Partial<AlertPathReport>): AlertPathReport {
    return { outcome: "lost", hops: [], findings: [], remarks: [], subscribers: [], ...changes };
}

const hop = (name: Finding["hop"], state: AlertPathReport["hops"][number]["state"], resource?: string) => ({
    hop: name,
    state,
    ...(resource !== undefined && { resource }),
});
/** A stack whose whole remedy nobody has taken, or somebody. */
const stackIn = (isTaken: boolean) => ({ takesWholeRemedy: () => !isTaken }) as JudgedStack;

const elsewhere =
    "Where another stack monitors this account, leave this one out: set projects or stacks in the configuration of the policy.";
const wholeRemedy = (
    setting: string,
) => `The whole path, from the metric filter to the subscribers, in one component of foundations-monitor:

    import { FoundationsMonitor } from "foundations-monitor";

    new FoundationsMonitor("foundations", {
        trailName: "management-events", // the name of the account's trail
        subscriptions: { "security-team": { protocol: "email", endpoint: "security@example.com" } },
        ${setting}
    });`;

describe("policy-pack/rules/violations", () => {
    describe("of a lost alert", () => {
        const alarmMissing = findingOf("ALARM_MISSING", "alarm");
        const filterMissing = findingOf("FILTER_MISSING", "filter");
        const noTopic = findingOf("TOPIC_IS_FIFO", "topic", "urn:topic#topics[3]");
        const stopped = findingOf("TRAIL_NOT_LOGGING", "trail", "urn:trail");
        const partly = [hop("alarm", "holds", "urn:alarm")];
        const behind = `Behind it, ${said("TOPIC_IS_FIFO", "Topic")}`;
        const setting = 'controls: { "console-authentication-failures": {} }';
        const line =
            `Filter: No metric filter here counts ${control.events}. Fix: Add ${setting} to the component that the first ` +
            "message shows. [FILTER_MISSING]";
        const rows: [string, Partial<AlertPathReport>, boolean, string[], string | undefined][] = [
            [
                "all that breaks the path, on the resource that breaks it first",
                { hops: partly, findings: [alarmMissing, stopped, noTopic] },
                false,
                [said("ALARM_MISSING", "Alarm"), said("TRAIL_NOT_LOGGING", "Trail"), said("TOPIC_IS_FIFO", "Topic")],
                "urn:trail",
            ],
            [
                "what breaks the way behind a missing filter, and who may leave the stack out",
                { hops: partly, findings: [filterMissing], behind: [noTopic] },
                false,
                [said("FILTER_MISSING", "Filter"), behind, elsewhere],
                undefined,
            ],
            [
                "the whole remedy where the stack has no part, the first time",
                { findings: [filterMissing], behind: [noTopic] },
                false,
                [said("FILTER_MISSING", "Filter"), behind, wholeRemedy(`${setting},`), elsewhere],
                undefined,
            ],
            [
                "the whole remedy alone where the filter is not what is missing",
                { findings: [stopped] },
                false,
                [said("TRAIL_NOT_LOGGING", "Trail"), wholeRemedy(`${setting},`)],
                "urn:trail",
            ],
            ["a line where the whole remedy was printed before", { findings: [noTopic] }, true, [line], "urn:topic"],
        ];
        for (const [title, changes, isTaken, lines, urn] of rows) {
            it(`says ${title}`, () => {
                assert.deepEqual(describeLostAlert(reportOf(changes), control, stackIn(isTaken)), {
                    message: lines.join("\n"),
                    ...(urn !== undefined && { urn }),
                });
            });
        }

        it("names the definition of a control that is a team's own", () => {
            const [[slug, definition] = ["", undefined]] = Object.entries(ownControls);
            assert.ok(definition);
            const report = reportOf({ findings: [filterMissing] });
            const setting = `ownControls: { "${slug}": definition }`;
            const [first, later] = [false, true].map(
                (isTaken) => describeLostAlert(report, ownControl(slug, definition), stackIn(isTaken)).message,
            );
            assert.ok(first?.includes(wholeRemedy(`${setting}, // what this policy's control was made of`)), first);
            assert.ok(later?.includes(`Fix: Add ${setting} to the component`), later);
        });
    });

    it("says of an undecided alert what is open at the hops of which nobody can tell", () => {
        const open = findingOf("NOT_KNOWN_YET", "alarm", "urn:alarm");
        const report = reportOf({
            outcome: "cannot tell yet",
            hops: [hop("trail", "outside"), hop("filter", "holds", "f"), hop("alarm", "cannot tell yet", "urn:alarm")],
            remarks: [findingOf("TRAIL_OUTSIDE", "trail"), findingOf("FILTER_PATTERN_INEXACT", "filter", "f"), open],
        });
        assert.deepEqual(describeUndecidedAlert(report, control), {
            message: [
                `Nobody can tell yet whether anybody hears of ${control.events}, and the setting 'whenUnknown' is "reject".`,
                said("NOT_KNOWN_YET", "Alarm"),
            ].join("\n"),
            urn: "urn:alarm",
        });
    });

    it("repeats why a control is switched off, and says what to do where that is refused", () => {
        const off = {
            control: "vpc-changes",
            reason: "Since 1.2, AWS Config watches them.",
            monitor: "urn:m",
            label: "main",
        };
        const observed =
            'Filter: The monitor "main" has the control vpc-changes switched off: Since 1.2, AWS Config watches them.';
        const remedy = 'Fix: Take enabled and reason out of controls["vpc-changes"]';
        const remark = {
            code: "CONTROL_SWITCHED_OFF",
            message:
                `${observed} The reason must still hold, since nobody hears of the control's events by this stack. ${remedy} ` +
                "once it does not, or accept CONTROL_SWITCHED_OFF in the configuration of alert-path-remarks. " +
                "[CONTROL_SWITCHED_OFF]",
            urn: "urn:m",
        };
        assert.deepEqual(describeControlOff(off), remark);
        assert.deepEqual(describeControlOff({ ...off, reason: off.reason.slice(0, -1) }), remark);
        assert.deepEqual(describeControlOff(off, true), {
            ...remark,
            message:
                `${observed} The setting 'whenSwitchedOff' of the policy is "reject". ${remedy}, or set whenSwitchedOff to ` +
                '"allow" in the configuration of the policy. [CONTROL_SWITCHED_OFF]',
        });
    });
});
