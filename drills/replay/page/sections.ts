import { visibleText } from "../../render/visibleText";
import { alarmStretches } from "../alarm/alarmStretches";
import type { Sighting } from "../judging/judgeRecord";
import { messagesOf } from "../render/runLines";
import { outcomeOf } from "../render/sightingLines";
import { keyFigures, mostFrequent } from "../render/tallies";
import { alarmText, capitalised, countOf, misdatedText, moment, pathsText, sizeText } from "../render/wording";
import type { Replayed } from "../replayed";
import { type Markup, markup } from "./markup";
import { longTable, table } from "./tables";

/** The parts of a replay's page, from top to bottom. Empty parts are empty. */
export const sections: readonly ((replayed: Replayed) => Markup)[] = [
    figures,
    damages,
    chart,
    settings,
    notifications,
    counted,
    uncounted,
    passedOver,
];

const nothing = markup``;

function figures({ archive, counted: events, runs: [configured] }: Replayed): Markup {
    const { root, wrongSecondFactor } = keyFigures(events);
    const figure = (name: string, value: number): Markup =>
        markup`<div><dt>${name}</dt><dd>${value.toLocaleString("en")}</dd></div>`;
    return markup`<dl class="figures">${[
        figure("failed sign-ins counted", events.length),
        figure("times the alarm was raised", configured.raised),
        figure("minutes in ALARM", configured.minutesInAlarm),
        figure("as root", root),
        figure("right password, wrong second factor", wrongSecondFactor),
        figure("records read", archive.records),
    ]}</dl>`;
}

function damages({ archive }: Replayed): Markup {
    if (archive.damaged.length === 0) {
        return nothing;
    }
    const rows = archive.damaged.flatMap(({ path, damages: all }) => all.map((damage) => [path, `The file ${damage}`]));
    return markup`<h2 class="warning">${countOf(archive.damaged.length, "file")} could not be read completely</h2>
<p>The figures on this page may be too low.</p>
${longTable(["file", "reason"], rows)}`;
}

function chart({ path }: Replayed): Markup {
    return markup`<figure hidden><div id="chart"></div>
<figcaption>Events by the time at which they happened; <span class="band"></span> alarm “${path.alarmName}” in ALARM. Drag over a stretch to enlarge it, double-click to go back.</figcaption></figure>
<noscript><p class="quiet">The chart needs JavaScript; the tables hold the same numbers.</p></noscript>`;
}

function settings({ runs, path }: Replayed): Markup {
    const rows = runs.map((run) => [
        run.label,
        alarmText(run.alarm),
        run.delayMinutes,
        run.history === undefined ? "cannot be run" : run.raised.toLocaleString("en"),
        run.minutesInAlarm.toLocaleString("en"),
        messagesOf(path, run).toLocaleString("en"),
    ]);
    const number = (head: string) => ({ head, isNumber: true }) as const;
    return markup`<h2>${runs.length > 1 ? "Settings compared" : "The alarm"}</h2>
${table(
    ["setting", "alarm", number("delay, min"), number("raised"), number("minutes in ALARM"), number("messages each")],
    rows,
)}`;
}

function notifications({ path, remarks, runs: [configured] }: Replayed): Markup {
    const stretches = alarmStretches(configured.history).map(({ from, to, isOver }) => [
        moment(from * 60_000).slice(0, 16),
        isOver ? moment(to * 60_000).slice(0, 16) : "not over yet",
        to - from,
    ]);
    const subscribers = path.subscribers.map(({ name, protocol, endpoint = "" }) => [
        name,
        `${protocol} ${endpoint}`.trim(),
        messagesOf(path, configured),
    ]);
    return markup`<h2>Who would have been told, and when</h2>
${
    subscribers.length === 0
        ? markup`<p>Nobody: no subscriber is reached.</p>`
        : table(["subscriber", "endpoint", { head: "messages", isNumber: true }], subscribers)
}
${remarks.map((remark) => markup`<p class="warning">${remark}</p>`)}
${stretches.length === 0 ? markup`<p>The alarm is never raised.</p>` : longTable(["ALARM from", "until", { head: "minutes", isNumber: true }], stretches)}`;
}

function counted({ counted: events, path, misdated }: Replayed): Markup {
    const ranking = (head: string, nameOf: (sighting: Sighting) => string): Markup =>
        longTable(
            [head, { head: "failed sign-ins", isNumber: true }],
            mostFrequent(events, nameOf).map(({ value, count }) => [cell(value), count]),
        );
    return markup`<h2>${countOf(events.length, "failed sign-in")} counted</h2>
<p><code>${path.pattern}</code></p>
${misdated === 0 ? nothing : markup`<p class="warning">${misdatedText(misdated)}</p>`}
${
    events.length === 0
        ? nothing
        : markup`${longTable(eventColumns, events.map(eventRow))}
<h3>By user</h3>${ranking("user", ({ who }) => who)}
<h3>By address</h3>${ranking("address", ({ from }) => from)}`
}`;
}

function uncounted({ uncounted: groups }: Replayed): Markup {
    const parts = groups.map(
        ({
            companion,
            sightings,
        }) => markup`<h3>${capitalised(companion.title)}: ${sightings.length.toLocaleString("en")}</h3>
<p>${companion.note}</p><p class="quiet"><code>${companion.pattern}</code></p>
${longTable(eventColumns, sightings.map(eventRow))}`,
    );
    return groups.length === 0 ? nothing : markup`<h2>Not counted, and worth knowing</h2>${parts}`;
}

function passedOver({ archive }: Replayed): Markup {
    const rows = archive.passedOver.map(({ path, passedOver: reason = "" }) => [path, `The file ${reason}`]);
    const read = markup`<h2>Read</h2><p>${countOf(archive.files, "file")} (${sizeText(archive.bytes)}) under ${pathsText(archive.paths)}; ${countOf(archive.duplicates, "further delivery", "further deliveries")} of events that are listed; each event counts once.</p>`;
    return rows.length === 0
        ? read
        : markup`${read}<p>${countOf(rows.length, "file")} passed over:</p>${longTable(["file", "reason"], rows)}`;
}

const eventColumns = ["time (UTC)", "user", "address", "Region", "account", "what"];

function eventRow(sighting: Sighting): string[] {
    const { time, who, from, region, account } = sighting;
    return [moment(time), ...[who, from, region, account, outcomeOf(sighting)].map(cell)];
}

/** A name of thousands of characters is not read by anybody; --json has it. */
const cell = (text: string): string => visibleText(text, 120);
