import { docsUrl, type Finding, findingCodes, type HopReport, knownValue } from "../../../detection";
import { alignColumns, indented } from "../../render/alignColumns";
import { utcMinute } from "../../render/clock";
import { findingLines, visibleFinding } from "../../render/findingLines";
import type { Ink, View } from "../../render/ink";
import { mark, marks } from "../../render/mark";
import { pathLine } from "../../render/pathLine";
import { visibleText } from "../../render/visibleText";
import { countOf } from "../../render/wording";
import type { Verification, Verifications } from "../verifyAccount";
import { controlLines, countLine, type SharedFinding, sharedFindings } from "./controlLines";
import { describeUnread } from "./describeUnread";
import { guardLines } from "./guardLines";

/** There is no more of a verification to print than all. */
export interface VerificationView extends Omit<View, "isFull"> {
    /** When the account was read. */
    readonly time: Date;
}

/** The verifications of one account for a person: one control hop by hop, several as a table. */
export function verificationLines(verifications: Verifications, { width, ink, time }: VerificationView): string[] {
    const [first] = verifications;
    const { session, live } = first;
    const section = (title: string, lines: readonly string[]): string[] =>
        lines.length === 0 ? [] : ["", ink.bold(title), ...indented(lines)];
    const sentences = (texts: readonly string[]): string[] =>
        alignColumns(
            [...new Set(texts)].map((text) => ["·", visibleText(text)]),
            width - 2,
        );
    const finding = ({ found, of }: SharedFinding): string[] => {
        const hubCode = securityHubCode(found, first);
        const elsewhere = [
            ...(hubCode === undefined ? [] : [`Security Hub: ${hubCode}`]),
            ...(verifications.length > 1 ? [`of ${of.join(", ")}`] : []),
        ];
        return [...findingLines(visibleFinding(found), width - 2, ink, elsewhere.join(" · ")), ""];
    };
    const findings = (of: (verification: Verification) => readonly Finding[]): string[] =>
        sharedFindings(verifications, of).flatMap(finding).slice(0, -1);
    const all = <T>(part: (verification: Verification) => readonly T[]): T[] => verifications.flatMap(part);
    const isOpen = new Set(all(({ report }) => report.openQuestions));
    const failing = new Set(
        all(({ report }) => report.remarks)
            .filter(({ code }) => code === "TRAIL_DELIVERY_FAILS")
            .map(({ resource }) => resource),
    );
    const others = [
        ...live.deliveryRemarks.filter(({ trail }) => !failing.has(trail)).map(({ text }) => text),
        ...(live.deployment.trails.length === 0 ? [whereTrailsAreSeen(live.regions)] : []),
    ];
    return [
        `${ink.bold("Foundations monitor")} · account ${session.account} · ${live.regions.join(", ")} · read as ${visibleText(session.caller)} on ${utcMinute(time)}`,
        ...(verifications.length > 1
            ? section("Controls", controlLines(verifications, width - 2, ink))
            : section(
                  "Alert path",
                  alignColumns(
                      first.report.hops.map((hop) => hopCells(hop, ink)),
                      width - 2,
                  ),
              )),
        ...section("Guards", guardLines(verifications, width - 2, ink)),
        ...section(
            "A member of an organization",
            sentences(all<string>(({ membership }) => (membership === undefined ? [] : [membership]))),
        ),
        ...section(
            "What is broken",
            findings(({ report }) => report.findings),
        ),
        ...section(
            "What leaves it open",
            findings(({ report }) => report.openQuestions),
        ),
        ...section("What to know besides", [
            ...findings(({ report }) => report.remarks.filter((remark) => !isOpen.has(remark))),
            ...sentences(others),
        ]),
        ...section("Log alarms", sentences(all(({ logAlarms }) => logAlarms))),
        ...section("What does the same work twice", sentences(all(({ doubles }) => doubles))),
        ...section("What nobody has confirmed yet", sentences(pendingLabels(first))),
        ...section(
            "What could not be read",
            sentences([
                ...describeUnread(live.unread),
                ...(live.unread.some(({ kind }) => kind === "permission missing") ? [howToAllow] : []),
            ]),
        ),
        ...section("Who is told", sentences(all(({ report }) => report.subscribers.map(({ label }) => label)))),
        "",
        verifications.length > 1 ? countLine(verifications) : pathLine(first.report, endOf(first), ink),
    ];
}

/** For somebody who has asked the wrong Region. */
const whereTrailsAreSeen = (regions: readonly string[]): string =>
    `No trail is seen from ${regions.join(", ")}. A multi-Region trail would be, wherever its home is; one of a single ` +
    "Region is seen there alone: --region all looks everywhere.";

const howToAllow = `The least policy that lets a verification read all of it: ${docsUrl}/verify.md`;

function hopCells({ hop, state, label }: HopReport, ink: Ink): readonly string[] {
    const note = state === "outside" ? "out of sight" : state === "not reached" ? "not reached" : "";
    return [mark(marks[state], ink), hop, visibleText(label ?? ""), ink.dim(note)];
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
    return outcome === "told" ? `${subscribers.length} of ${countOf(all, "subscriber")} told` : "cannot tell yet";
}

const codes: Readonly<Record<string, { readonly hop: string; readonly securityHub?: string }>> = findingCodes;

/**
 * Security Hub's reason code for a finding, spelled as AWS spells it; undefined where it has none, as in a member of an
 * organization, for which it shows NO_DATA.
 */
export const securityHubCode = ({ code }: Finding, { membership }: Verification): string | undefined =>
    membership === undefined ? codes[code]?.securityHub : undefined;
