import { type AlertPathReport, describeFinding, type Finding } from "../../detection";
import { resourceOf } from "../reading/identity";
import type { Violation } from "./stackRule";

/**
 * The one violation of a stack in which nobody would be told: everything that breaks the path which gets furthest,
 * on the resource that breaks it first. Where the stack holds no part of a path, the whole remedy.
 */
export function describeLostAlert(report: AlertPathReport): Violation {
    const nothingBuilt = report.hops.every(({ hop, resource }) => resource === undefined || builtByOthers.has(hop));
    const remedy = nothingBuilt ? [wholeRemedy] : [];
    return violation(report.findings, [...report.findings.map(describeFinding), ...remedy]);
}

/** The violation of a stack about which nobody can tell yet, for those who want to be sure beforehand. */
export function describeUndecidedAlert(report: AlertPathReport): Violation {
    const open = report.remarks.filter(({ hop }) =>
        report.hops.some((step) => step.hop === hop && step.state === "cannot tell yet"),
    );
    return violation(open, [
        "Nobody can tell yet whether a failed sign-in reaches anybody, and the setting 'whenUnknown' is \"reject\".",
        ...open.map(describeFinding),
    ]);
}

/** Hops that serve more than this control: a stack that has them has done nothing for it yet. */
const builtByOthers: ReadonlySet<string> = new Set(["trail", "log group"]);

const wholeRemedy = `The whole path, from the metric filter to the subscribers, in one component of foundations-monitor:

    import { ConsoleSignInFailureMonitor } from "./components";

    new ConsoleSignInFailureMonitor("signin", {
        trailName: "management-events", // the name of the account's trail
        subscriptions: { "security-team": { protocol: "email", endpoint: "security@example.com" } },
    });`;

function violation(findings: readonly Finding[], lines: readonly string[]): Violation {
    const blamed = findings.find(({ resource }) => resource !== undefined)?.resource;
    return { message: lines.join("\n"), ...(blamed !== undefined && { urn: resourceOf(blamed) }) };
}
