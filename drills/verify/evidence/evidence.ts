import {
    type BenchmarkVersion,
    type Control,
    type Finding,
    type Hop,
    isOfBenchmark,
    parseArn,
    type Severity,
} from "../../../detection";
import { visibleFinding } from "../../render/findingLines";
import { visibleText } from "../../render/visibleText";
import { hopOf, numberOf } from "../render/controlLines";
import { describeUnread } from "../render/describeUnread";
import type { Outcome, Verification } from "../verifyAccount";

/** Of the controls of one account, at least one. */
export type Evidence = readonly [ControlEvidence, ...ControlEvidence[]];

/** What a verification says of one control, for people and programs that collect such statements. */
export interface ControlEvidence {
    readonly time: Date;
    /** 12 digits. */
    readonly account: string;
    /** Such as `aws-cn`. */
    readonly partition: string;
    /** Where the path begins, which is the trail's home; the first that was asked for where nothing is known. */
    readonly region: string;
    readonly slug: string;
    readonly title: string;
    /** Absent for a control of a team's own, as its number is. */
    readonly benchmark?: BenchmarkVersion;
    /** Such as `CIS AWS Foundations Benchmark 7.0`. */
    readonly standard: string;
    /** Such as `5.6`. */
    readonly number?: string;
    readonly securityHubId?: string;
    readonly severity: Severity;
    readonly outcome: Outcome;
    /** Where the alert is lost, or the question is open; absent where somebody is told. */
    readonly hop?: Hop;
    /** One or two sentences: who is told, what is broken, or what leaves the question open. */
    readonly statement: string;
    /** What is broken; endpoints are masked, and nothing in it commands a terminal. */
    readonly findings: readonly Finding[];
    /** What leaves the question open, in the same form, as far as it is more than that something could not be read. */
    readonly openQuestions: readonly Finding[];
    /** What serves the path, hop by hop, as far as it is known. */
    readonly resources: readonly EvidenceResource[];
}

interface EvidenceResource {
    readonly hop: Hop;
    /** ARN, or another identity of a resource that has none. */
    readonly id: string;
    readonly label: string;
    readonly region: string;
}

/** @param time of the verification. */
export function evidenceOf(verification: Verification, time: Date): ControlEvidence {
    const { control, session, outcome, report } = verification;
    const [region = session.regions[0] ?? ""] = report.hops.flatMap(
        ({ resource = "" }) => parseArn(resource)?.region || [],
    );
    const [hop, number] = [hopOf(verification), numberOf(verification)];
    return {
        time,
        account: session.account,
        partition: parseArn(session.caller)?.partition ?? "aws",
        region,
        slug: control.slug,
        title: control.title,
        ...(isOfBenchmark(control) && { benchmark: control.version, number }),
        standard: standardOf(control),
        ...(control.securityHubId !== undefined && { securityHubId: control.securityHubId }),
        severity: control.severity,
        outcome,
        ...(hop !== undefined && { hop }),
        statement: statementOf(verification),
        findings: report.findings.map(visibleFinding),
        openQuestions: report.openQuestions.map(visibleFinding),
        resources: report.hops.flatMap(({ hop: at, resource, label }) =>
            resource === undefined
                ? []
                : [
                      {
                          hop: at,
                          id: visibleText(resource),
                          label: visibleText(label ?? resource),
                          region: parseArn(resource)?.region || region,
                      },
                  ],
        ),
    };
}

function statementOf({ control, outcome, report, membership, live }: Verification): string {
    switch (outcome) {
        case "told": {
            const told = report.subscribers.map(({ label }) => visibleText(label));
            return `Of ${control.events}, these are told: ${told.join(", ")}.`;
        }
        case "lost":
            return report.findings.map(({ observed }) => visibleText(observed)).join(" ");
        case "cannot tell yet": {
            const open = report.openQuestions.map(({ observed }) => observed);
            const unread = describeUnread(live.unread).map((clause) => `Not known is ${clause}.`);
            return visibleText([...(membership === undefined ? [] : [membership]), ...open, ...unread].join(" "));
        }
    }
}

/** Everything that stands in the way of the alert, or leaves the question open. */
export const reasonsOf = ({ findings, openQuestions }: ControlEvidence): readonly Finding[] => [
    ...findings,
    ...openQuestions,
];

/** What to do about all of it. */
export const remedyOf = (control: ControlEvidence): string =>
    reasonsOf(control)
        .map(({ remedy }) => remedy)
        .join(" ");

/** By what the standard calls the control, or by its own name. */
export const requirementOf = ({ number, slug }: ControlEvidence): string => number ?? slug;

/** The standards that the controls are of. */
export const standardsOf = (evidence: Evidence): string =>
    [...new Set(evidence.map(({ standard }) => standard))].join(", ");

function standardOf(control: Control): string {
    if (!isOfBenchmark(control)) {
        return "Controls of the team's own";
    }
    return control.version === "security-hub" ? "AWS Security Hub" : `CIS AWS Foundations Benchmark ${control.version}`;
}
