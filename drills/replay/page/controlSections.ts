import { capitalised, isSignInControl } from "../../../detection";
import { alarmText, countOf } from "../../render/wording";
import { alarmStretches } from "../alarm/alarmStretches";
import { messagesOf, raisedText } from "../render/runLines";
import { keyFigures, mostFrequent, rankings } from "../render/tallies";
import { moment } from "../render/wording";
import type { ArchiveSummary, ReplayedControl } from "../replayed";
import { type Markup, markup, nothing } from "./markup";
import { eventColumns, eventRow, longTable, number, shortText, table } from "./tables";

/**
 * What a page tells of a control, from top to bottom. Empty parts are empty.
 *
 * @param isOneOfMany whether the control needs a heading of its own, and none of its parts if nothing has happened.
 */
export function controlSections(replayed: ReplayedControl, archive: ArchiveSummary, isOneOfMany: boolean): Markup {
    const { control } = replayed.path;
    const isQuiet = replayed.counted.length + replayed.uncounted.length === 0;
    if (isOneOfMany && isQuiet) {
        return nothing;
    }
    const heading = isOneOfMany ? markup`<h1 class="control">${capitalised(control.events)}</h1>` : nothing;
    const parts = [figures(replayed, archive), chart(replayed), settings(replayed), notifications(replayed)];
    return markup`${heading}
${[...parts, counted(replayed), uncounted(replayed)]}`;
}

function figures({ counted: events, path, runs: [configured] }: ReplayedControl, archive: ArchiveSummary): Markup {
    const { root, wrongSecondFactor } = keyFigures(events);
    const figure = (name: string, value: number): Markup =>
        markup`<div><dt>${name}</dt><dd>${value.toLocaleString("en")}</dd></div>`;
    const name = isSignInControl(path.control) ? "failed sign-ins counted" : "events counted";
    return markup`<dl class="figures">${[
        figure(name, events.length),
        figure("times the alarm was raised", configured.raised),
        figure("minutes in ALARM", configured.minutesInAlarm),
        figure("as root", root),
        ...(isSignInControl(path.control) ? [figure("right password, wrong second factor", wrongSecondFactor)] : []),
        figure("records read", archive.records),
    ]}</dl>`;
}

function chart({ path }: ReplayedControl): Markup {
    return markup`<figure hidden><div class="chart" id="chart-${path.control.slug}"></div>
<figcaption>Events by the time at which they happened; <span class="band"></span> alarm “${path.alarmName}” in ALARM. Drag over a stretch to enlarge it, double-click to go back.</figcaption></figure>
<noscript><p class="quiet">The chart needs JavaScript; the tables hold the same numbers.</p></noscript>`;
}

function settings({ runs, path }: ReplayedControl): Markup {
    const rows = runs.map((run) => [
        run.label,
        alarmText(run.alarm),
        run.delayMinutes,
        raisedText(run),
        run.minutesInAlarm.toLocaleString("en"),
        messagesOf(path, run).toLocaleString("en"),
    ]);
    return markup`<h2>${runs.length > 1 ? "Settings compared" : "The alarm"}</h2>
${table(
    ["setting", "alarm", number("delay, min"), number("raised"), number("minutes in ALARM"), number("messages each")],
    rows,
)}`;
}

function notifications({ path, runs: [configured] }: ReplayedControl): Markup {
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
        : table(["subscriber", "endpoint", number("messages")], subscribers)
}
${path.remarks.map((remark) => markup`<p class="warning">${remark}</p>`)}
${stretches.length === 0 ? markup`<p>The alarm is never raised.</p>` : longTable(["ALARM from", "until", number("minutes")], stretches)}`;
}

function counted({ counted: events, path }: ReplayedControl): Markup {
    const totals = rankings.map(({ heading, nameOf }) => {
        const rows = mostFrequent(events, nameOf).map(({ value, count }) => [shortText(value), count]);
        return markup`<h3>By ${heading}</h3>${longTable([heading, number("events")], rows)}`;
    });
    const noun = isSignInControl(path.control) ? "failed sign-in" : "event";
    return markup`<h2>${countOf(events.length, noun)} counted</h2>
<p><code>${path.pattern}</code></p>
${events.length === 0 ? nothing : markup`${longTable(eventColumns, events.map(eventRow))}${totals}`}`;
}

function uncounted({ uncounted: groups }: ReplayedControl): Markup {
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
