import { grouped } from "../../detection";
import { alignColumns, indented } from "../render/alignColumns";
import { clockTime } from "../render/clock";
import { findingLines } from "../render/findingLines";
import type { Ink, View } from "../render/ink";
import { mark, marks } from "../render/mark";
import { noticeLines } from "../render/noticeLines";
import { pathLine } from "../render/pathLine";
import { recipientNames, waitLines, waitOf } from "../render/recipients";
import { alarmBand } from "../render/timeline";
import { timeScale, underTimeAxis } from "../render/timeScale";
import { textWidth } from "../render/visibleText";
import { countOf } from "../render/wording";
import type { Drill, Recipient } from "../simulation/simulation";
import type { ControlDrill } from "./rehearse";

/** The drills of several controls for a person: a row each, their alarms on one time axis, and the distinct paths. */
export function controlsLines(drills: readonly ControlDrill[], { width, ink }: View): string[] {
    const [first] = drills;
    const delay = countOf(first?.drill.delayMinutes ?? 0, "minute");
    const waits = waitLines(drills.flatMap(({ drill }) => recipientsOf(drill)));
    return [
        `${ink.bold("Drill")}: each control gets its own samples, each delivered ${delay} after it happened; times are UTC`,
        "",
        ...indented(
            alignColumns(
                drills.map((one) => rowOf(one, ink)),
                width - 2,
            ),
        ),
        "",
        ...indented(bandLines(drills, width - 2, ink)),
        "",
        ...brokenLines(drills, width, ink),
        ...pathLines(drills, ink),
        "",
        ...(waits.length > 0 ? [...waits.flatMap((line) => alignColumns([[line]], width)), ""] : []),
        `${ink.bold(countText(drills))} --control ${first?.control.slug} shows the events of one.`,
    ];
}

/** A control whose recipients must all do something first tells nobody until then. */
function countText(drills: readonly ControlDrill[]): string {
    const told = drills.filter(({ drill }) => drill.outcome === "told").map(({ drill }) => recipientsOf(drill));
    const now = told.filter((recipients) => recipients.some((recipient) => waitOf(recipient) === undefined)).length;
    const later = told.length - now;
    return `${now} of ${drills.length} controls tell somebody${later > 0 ? `, ${later} more once somebody has done the above` : ""}.`;
}

function rowOf({ control, drill }: ControlDrill, ink: Ink): string[] {
    const counted = drill.events.filter((event) => event.counted).length;
    const raised = drill.alarm?.transitions.find(({ to }) => to === "ALARM");
    return [
        mark(marks[drill.outcome], ink),
        control.numbers[control.version]?.number ?? "",
        control.slug,
        `${counted} of ${drill.events.length} counted`,
        raised === undefined ? drill.outcome : `ALARM ${clockTime(raised.minute + 1)}`,
        [...new Set(recipientsOf(drill).map(({ name }) => name))].join(", "),
    ];
}

const recipientsOf = ({ notifications }: Drill): Recipient[] => notifications.flatMap(({ recipients }) => recipients);

function bandLines(drills: readonly ControlDrill[], width: number, ink: Ink): string[] {
    const run = drills.filter(({ drill }) => drill.alarm !== undefined);
    const labelWidth = Math.max(12, ...run.map(({ control }) => textWidth(control.metricName) + 2));
    const [from, to] = [
        Math.min(...drills.map(({ drill }) => drill.fromMinute)),
        Math.max(...drills.map(({ drill }) => drill.toMinute)),
    ];
    const scale = timeScale(from, to, width - labelWidth);
    const bands = run.map(({ control, drill }) => [
        control.metricName,
        drill.alarm ? alarmBand(drill.alarm, scale, ink) : "",
    ]);
    return underTimeAxis(bands, scale, labelWidth, ink);
}

/** Why the alert of a control does not arrive, each cause once. */
function brokenLines(drills: readonly ControlDrill[], width: number, ink: Ink): string[] {
    const lost = drills.filter(({ drill }) => drill.outcome === "lost");
    const found = lost.flatMap(({ control: { slug }, drill }) =>
        drill.path.findings.map((finding) => ({ slug, finding })),
    );
    const causes = grouped(found, ({ slug, finding: { code, resource = slug } }) => [`${code} ${resource}`]);
    // The same call has broken them all: each thing to say of it is said once.
    const notices = new Set(
        lost.flatMap(({ drill }) => noticeLines(drill, width - 2).map((lines) => lines.join("\n"))),
    );
    return [
        ...[...causes.values()].flatMap((same) => [
            ink.bold(
                `The alert is lost for ${same.length === drills.length ? "every control" : same.map(({ slug }) => slug).join(", ")}.`,
            ),
            ...same.slice(0, 1).flatMap(({ finding }) => indented(findingLines(finding, width - 2, ink))),
            "",
        ]),
        ...[...notices].flatMap((text) => [...indented(text.split("\n")), ""]),
    ];
}

/** Controls whose alerts go the same way share a line. */
function pathLines(drills: readonly ControlDrill[], ink: Ink): string[] {
    const lines = grouped(drills, ({ drill }) => {
        const names = recipientNames(recipientsOf(drill));
        return [pathLine(drill.path, names === "" ? ink.red("nobody told") : ink.green(names), ink)];
    });
    return [...lines].map(([line, { length }]) => `${countOf(length, "control")}: ${line}`);
}
