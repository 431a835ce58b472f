import { capitalised, isSignInControl } from "../../../detection";
import { alignColumns } from "../../render/alignColumns";
import type { View } from "../../render/ink";
import { visibleText } from "../../render/visibleText";
import { countOf } from "../../render/wording";
import type { Sighting } from "../judging/judgeRecord";
import type { ReplayedControl } from "../replayed";
import type { SignInAfterFailures } from "../signInsAfterFailures";
import { keyFigures, mostFrequent, rankings } from "./tallies";
import { moment, moreLines } from "./wording";

const mostCounted = 20;
const mostUncounted = 3;
const mostRanked = 5;

/** What the pattern counts: the figures, who and from where most often, and the events. */
export function countedLines({ counted, path }: ReplayedControl, { width, ink, isFull }: View): string[] {
    const pattern = ink.dim(path.pattern);
    if (counted.length === 0) {
        return ["none", pattern];
    }
    const { root, wrongSecondFactor, users, addresses } = keyFigures(counted);
    const listed = isFull ? counted : counted.slice(0, mostCounted);
    return [
        `${countOf(counted.length, "event")}, ${countOf(users, "user")}, ${countOf(addresses, "address", "addresses")}; as root: ${root}` +
            (isSignInControl(path.control)
                ? `; with the right password and a wrong second factor: ${wrongSecondFactor}`
                : ""),
        pattern,
        ...alignColumns(
            rankings.flatMap(({ title, nameOf }) => {
                const ranked = mostFrequent(counted, nameOf);
                const shown = ranked
                    .slice(0, mostRanked)
                    .map(({ value, count }) => `${cell(value)} ${count.toLocaleString("en")}×`);
                return ranked.every(({ value }) => value === "?") ? [] : [[title, shown.join(", ")]];
            }),
            width - 2,
        ),
        "",
        ...sightingRows(listed, width - 2),
        ...moreLines(counted.length - listed.length, ink),
    ];
}

/** What the pattern does not count, by reason, with the latest examples. */
export function uncountedLines({ uncounted }: ReplayedControl, { width, ink, isFull }: View): string[] {
    return uncounted.flatMap(({ companion, sightings }) => [
        `${capitalised(companion.title)}: ${sightings.length.toLocaleString("en")}`,
        ...alignColumns([["", ink.dim(companion.note)]], width - 2),
        ...sightingRows(isFull ? sightings : sightings.slice(-mostUncounted), width - 4).map((line) => `  ${line}`),
    ]);
}

/** Successful sign-ins that follow failures: what an engineer asks first. */
export function afterFailuresLines(found: readonly SignInAfterFailures[], { width, ink, isFull }: View): string[] {
    const listed = isFull ? found : found.slice(0, mostCounted);
    const rows = listed.map(({ success, failures, since, same }) => [
        moment(success.time),
        "signed in",
        ...[success.who, success.from, success.region, success.account].map(cell),
        `after ${failures} failures since ${moment(since)}, same ${same}`,
    ]);
    return [...alignColumns(rows, width - 2), ...moreLines(found.length - listed.length, ink)];
}

function sightingRows(sightings: readonly Sighting[], width: number): string[] {
    return alignColumns(
        sightings.map((sighting) => [
            moment(sighting.time),
            ...[outcomeOf(sighting), sighting.who, sighting.from, sighting.region, sighting.account].map(cell),
        ]),
        width,
    );
}

const longestCell = 64;

/** A text from a log in a table: one that goes on and on must not push the others off the screen. */
const cell = (text: string): string => visibleText(text, longestCell);

/** What happened, as briefly as a person says it. */
export function outcomeOf({ what, usedSecondFactor }: Sighting): string {
    if (what !== "Failed authentication") {
        return what;
    }
    // AWS asks for the second factor behind a right password only.
    return usedSecondFactor ? "wrong second factor" : "wrong password";
}
