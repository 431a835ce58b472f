import { readFileSync } from "node:fs";
import { capitalised } from "../../../detection";
import { alarmSource } from "../render/runLines";
import { moment } from "../render/wording";
import type { Replayed } from "../replayed";
import { archiveSections } from "./archiveSections";
import { chartData } from "./chartData";
import { controlSections } from "./controlSections";
import { jsonScript, Markup, markup } from "./markup";
import { hashOf, readPageFile } from "./readPageFile";

/**
 * A replay as one HTML page that needs nothing else: no network, and no JavaScript but for the charts. The page allows
 * its own two scripts and styles and nothing more, so that even markup that got in from a log could do nothing.
 */
export function replayPage(replayed: Replayed): string {
    const { controls } = replayed;
    const [first] = controls;
    const charts = controls.flatMap((control) => {
        const data = chartData(control);
        return data === undefined ? [] : [[control.path.control.slug, data] as const];
    });
    const styles = [readPackageFile("uplot/dist/uPlot.min.css"), readPageFile("page.css")];
    const scripts =
        charts.length === 0 ? [] : [readPackageFile("uplot/dist/uPlot.iife.min.js"), readPageFile("chart.js")];
    const policy = [
        "default-src 'none'",
        `style-src ${styles.map(hashOf).join(" ")}`,
        `script-src ${scripts.map(hashOf).join(" ") || "'none'"}`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join("; ");
    const isOne = controls.length === 1;
    const title = isOne ? capitalised(first.path.control.events) : `${controls.length} controls`;
    const settings = isOne ? "the filter and the alarm" : "the filters and the alarms";
    return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · ${rangeText(replayed)}</title>
${styles.map((style) => new Markup(`<style>${style}</style>`))}
</head>
<body>
<h1>${title}</h1>
<p>${rangeText(replayed)}. Recorded CloudTrail logs replayed with ${settings} of ${alarmSource(first)}.</p>
${archiveSections.before(replayed)}
${controls.map((control) => controlSections(control, replayed.archive, !isOne))}
${archiveSections.behind(replayed)}
${charts.length === 0 ? markup`` : jsonScript("chart-data", Object.fromEntries(charts))}
${scripts.map((script) => new Markup(`<script>${script}</script>`))}
</body>
</html>
`.html;
}

function rangeText({ archive: { firstTime, lastTime } }: Replayed): string {
    const text = (time: string): string => moment(Date.parse(time)).slice(0, 16);
    return firstTime === undefined || lastTime === undefined
        ? "No times"
        : `${text(firstTime)} to ${text(lastTime)}, times in UTC`;
}

const readPackageFile = (name: string): string => readFileSync(require.resolve(name), "utf8");
