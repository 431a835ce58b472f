import { readFileSync } from "node:fs";
import { capitalised } from "../../../detection";
import { alarmSource } from "../render/runLines";
import { moment } from "../render/wording";
import type { Replayed } from "../replayed";
import { archiveSections } from "./archiveSections";
import { chartData } from "./chartData";
import { controlSections } from "./controlSections";
import { htmlPage, readPageFile } from "./htmlPage";
import { jsonScript, markup } from "./markup";

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
    const isOne = controls.length === 1;
    const title = isOne ? capitalised(first.path.control.events) : `${controls.length} controls`;
    const settings = isOne ? "the filter and the alarm" : "the filters and the alarms";
    return htmlPage({
        title,
        subtitle: rangeText(replayed),
        styles,
        scripts,
        body: markup`<p>${rangeText(replayed)}. Recorded CloudTrail logs replayed with ${settings} of ${alarmSource(first)}.</p>
${archiveSections.before(replayed)}
${controls.map((control) => controlSections(control, replayed.archive, !isOne))}
${archiveSections.behind(replayed)}
${charts.length === 0 ? markup`` : jsonScript("chart-data", Object.fromEntries(charts))}`,
    });
}

function rangeText({ archive: { firstTime, lastTime } }: Replayed): string {
    const text = (time: string): string => moment(Date.parse(time)).slice(0, 16);
    return firstTime === undefined || lastTime === undefined
        ? "No times"
        : `${text(firstTime)} to ${text(lastTime)}, times in UTC`;
}

const readPackageFile = (name: string): string => readFileSync(require.resolve(name), "utf8");
