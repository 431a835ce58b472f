import { type AlertPathReport, type Control, describeFinding, type Finding, isOfBenchmark } from "../../detection";
import { resourceOf } from "../reading/identity";
import type { ControlOff } from "../reading/readControlsOff";
import type { Remark } from "./acceptance";
import { hasPartOfControl, type JudgedStack } from "./judgedStack";
import type { Violation } from "./stackRule";

/**
 * The one violation of a stack in which nobody would be told: everything that breaks the path which gets furthest,
 * on the resource that breaks it first. Where the stack holds no part of a path, the whole remedy, once for all controls.
 */
export function describeLostAlert(report: AlertPathReport, control: Control, stack: JudgedStack): Violation {
    const found = report.findings.map(describeFinding);
    const behind = (report.behind ?? []).map((finding) => `Behind it, ${describeFinding(finding)}`);
    const isMissing = report.findings.some(({ code }) => code === "FILTER_MISSING");
    if (hasPartOfControl(report)) {
        return violation(report.findings, [...found, ...behind, ...(isMissing ? [elsewhere] : [])]);
    }
    return stack.takesWholeRemedy()
        ? violation(report.findings, [...found, ...behind, wholeRemedy(control), ...(isMissing ? [elsewhere] : [])])
        : violation(report.findings, [
              `Filter: No metric filter here counts ${control.events}. Fix: Add ${settingOf(control)} to the component ` +
                  "that the first message shows. [FILTER_MISSING]",
          ]);
}

/** The violation of a stack about which nobody can tell yet, for those who want to be sure beforehand. */
export function describeUndecidedAlert(report: AlertPathReport, { events }: Control): Violation {
    const open = report.remarks.filter(({ hop }) =>
        report.hops.some((step) => step.hop === hop && step.state === "cannot tell yet"),
    );
    return violation(open, [
        `Nobody can tell yet whether anybody hears of ${events}, and the setting 'whenUnknown' is "reject".`,
        ...open.map(describeFinding),
    ]);
}

/** A control that a monitor leaves out on purpose: its reason again, and what to do where that is refused. */
export function describeControlOff({ control, reason, monitor, label }: ControlOff, isRefused = false): Remark {
    const code = "CONTROL_SWITCHED_OFF";
    const setting = `Take enabled and reason out of controls["${control}"]`;
    const message = describeFinding({
        code,
        hop: "filter",
        observed: `The monitor "${label}" has the control ${control} switched off: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`,
        wanted: isRefused
            ? "The setting 'whenSwitchedOff' of the policy is \"reject\"."
            : "The reason must still hold, since nobody hears of the control's events by this stack.",
        remedy: isRefused
            ? `${setting}, or set whenSwitchedOff to "allow" in the configuration of the policy.`
            : `${setting} once it does not, or accept ${code} in the configuration of alert-path-remarks.`,
    });
    return { code, message, urn: monitor };
}

const elsewhere =
    "Where another stack monitors this account, leave this one out: set projects or stacks in the configuration of the policy.";

/** What a component is told, for it to monitor a control. */
const settingOf = (control: Control): string =>
    isOfBenchmark(control) ? `controls: { "${control.slug}": {} }` : `ownControls: { "${control.slug}": definition }`;

const wholeRemedy = (
    control: Control,
): string => `The whole path, from the metric filter to the subscribers, in one component of foundations-monitor:

    import { FoundationsMonitor } from "foundations-monitor";

    new FoundationsMonitor("foundations", {
        trailName: "management-events", // the name of the account's trail
        subscriptions: { "security-team": { protocol: "email", endpoint: "security@example.com" } },
        ${settingOf(control)},${isOfBenchmark(control) ? "" : " // what this policy's control was made of"}
    });`;

function violation(findings: readonly Finding[], lines: readonly string[]): Violation {
    const blamed = findings.find(({ resource }) => resource !== undefined)?.resource;
    return { message: lines.join("\n"), ...(blamed !== undefined && { urn: resourceOf(blamed) }) };
}
