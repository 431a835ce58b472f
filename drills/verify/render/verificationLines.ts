import { type Finding, type HopReport, knownValue } from "../../../detection";
import { alignColumns } from "../../render/alignColumns";
import { findingLines } from "../../render/findingLines";
import { indented } from "../../render/indented";
import type { Ink } from "../../render/ink";
import { pathLine } from "../../render/pathLine";
import { visibleText } from "../../render/visibleText";
import type { Verification } from "../verifyAccount";
import { guardLines } from "./guardLines";
import { mark } from "./mark";
import { securityHubCode } from "./securityHubCode";
import { visibleFinding } from "./visibleFinding";

export interface VerificationView {
    /** Columns. */
    readonly width: number;
    readonly ink: Ink;
}

/** A verification for a person. */
export function verificationLines(verification: Verification, { width, ink }: VerificationView): string[] {
    const { session, live, report, openQuestions, membership, doubles } = verification;
    const section = (title: string, lines: readonly string[]): string[] =>
        lines.length === 0 ? [] : ["", ink.bold(title), ...indented(lines)];
    const sentences = (texts: readonly string[]): string[] =>
        texts.flatMap((text) => alignColumns([["·", visibleText(text)]], width - 2));
    const finding = (found: Finding): string[] => {
        const hubCode = securityHubCode(found, verification);
        const elsewhere = hubCode === undefined ? "" : `Security Hub: ${hubCode}`;
        return [...findingLines(visibleFinding(found), width - 2, ink, elsewhere), ""];
    };
    const others = [
        ...live.deliveryRemarks.map(({ text }) => text).filter((text) => !openQuestions.includes(text)),
        ...(live.deployment.trails.length === 0 ? [whereTrailsAreSeen(live.regions)] : []),
    ];
    return [
        `${ink.bold("Foundations monitor")} · account ${session.account} · ${live.regions.join(", ")} · read as ${visibleText(session.caller)}`,
        ...section(
            "Alert path",
            alignColumns(
                report.hops.map((hop) => hopCells(hop, ink)),
                width - 2,
            ),
        ),
        ...section("Guards", guardLines(verification, width - 2, ink)),
        ...section("A member of an organization", sentences(membership === undefined ? [] : [membership])),
        ...section("What is broken", report.findings.flatMap(finding).slice(0, -1)),
        ...section("What leaves it open", sentences(openQuestions)),
        ...section("What to know besides", [...report.remarks.flatMap(finding).slice(0, -1), ...sentences(others)]),
        ...section("Log alarms", sentences(verification.logAlarms)),
        ...section("What does the same work twice", sentences(doubles)),
        ...section("What nobody has confirmed yet", sentences(pendingLabels(verification))),
        ...section(
            "What could not be read",
            sentences([
                ...live.unread.map(({ what, region, reason }) => `${what}, in ${region}: ${reason}`),
                ...(live.unread.some(({ kind }) => kind === "permission missing") ? [howToAllow] : []),
            ]),
        ),
        ...section("Who is told", sentences(report.subscribers.map(({ label }) => label))),
        "",
        pathLine(report, endOf(verification), ink),
    ];
}

/** For somebody who has asked the wrong Region. */
const whereTrailsAreSeen = (regions: readonly string[]): string =>
    `No trail is seen from ${regions.join(", ")}. A multi-Region trail would be, wherever its home is; one of a single ` +
    "Region is seen there alone: --region all looks everywhere.";

const howToAllow = "docs/verify.md has the least policy that lets a verification read all of it";

function hopCells({ hop, state, label }: HopReport, ink: Ink): readonly string[] {
    const note = state === "outside" ? "out of sight" : state === "not reached" ? "not reached" : "";
    const sign = mark(state === "holds" ? "good" : state === "broken" ? "bad" : "open", ink);
    return [sign, hop, visibleText(label ?? ""), ink.dim(note)];
}

/** Labels of the subscriptions that wait for their confirmation. */
export const pendingLabels = ({ live }: Verification): readonly string[] =>
    live.deployment.subscriptions
        .filter(({ pendingConfirmation }) => knownValue(pendingConfirmation) === true)
        .map(({ label }) => label);

function endOf({ outcome, report: { subscribers }, live }: Verification): string {
    // Of the topics that the alert takes: those that guards alone notify have others.
    const topics = new Set(subscribers.flatMap(({ path }) => path));
    const all = live.deployment.subscriptions.filter(({ topicArn }) => topics.has(knownValue(topicArn) ?? "")).length;
    return outcome === "told"
        ? `${subscribers.length} of ${all} ${all === 1 ? "subscriber" : "subscribers"} told`
        : "cannot tell yet";
}
