import { capitalised } from "../../../detection";
import { countOf } from "../../render/wording";
import { archiveRemarks } from "../render/archiveLines";
import { figuresOf } from "../render/runLines";
import { moment, pathsText, sizeText } from "../render/wording";
import type { Replayed } from "../replayed";
import { type Markup, markup, nothing } from "./markup";
import { eventColumns, eventRow, longTable, number, table } from "./tables";

/** What a page tells of the whole archive, before and behind what it tells of the controls. Empty parts are empty. */
export const archiveSections = {
    before: (replayed: Replayed): Markup[] => [damages(replayed), summary(replayed), afterFailures(replayed)],
    behind: (replayed: Replayed): Markup[] => [passedOver(replayed)],
};

function damages({ archive }: Replayed): Markup {
    if (archive.damaged.length === 0) {
        return nothing;
    }
    const rows = archive.damaged.flatMap(({ path, damages: all }) => all.map((damage) => [path, `The file ${damage}`]));
    return markup`<h2 class="warning">${countOf(archive.damaged.length, "file")} could not be read completely</h2>
<p>The figures on this page may be too low.</p>
${longTable(["file", "reason"], rows)}`;
}

/** One control has figures of its own below. */
function summary({ controls }: Replayed): Markup {
    if (controls.length === 1) {
        return nothing;
    }
    const rows = controls.map((control) => {
        const { slug, events } = control.path.control;
        return [slug, capitalised(events), ...figuresOf(control)];
    });
    return table(
        ["control", "events", number("counted"), number("not counted"), number("raised"), number("minutes in ALARM")],
        rows,
    );
}

function afterFailures({ signInsAfterFailures: found }: Replayed): Markup {
    const rows = found.map(({ success, failures, since, same }) => [
        ...eventRow(success),
        failures,
        moment(since),
        `same ${same}`,
    ]);
    return rows.length === 0
        ? nothing
        : markup`<h2 class="warning">Signed in after failures</h2>
<p>Somebody may have guessed a password: at least three sign-ins of the same user or address failed within the hour before.</p>
${longTable([...eventColumns, number("failures"), "since", ""], rows)}`;
}

function passedOver({ archive }: Replayed): Markup {
    const rows = archive.passedOver.map(({ path, passedOver: reason = "" }) => [path, `The file ${reason}`]);
    const read = markup`<h2>Read</h2><p>${countOf(archive.records, "record")} in ${countOf(archive.files, "file")} (${sizeText(archive.bytes)}) under ${pathsText(archive.paths)}.</p>
${archiveRemarks(archive).map((remark) => markup`<p>${capitalised(remark)}.</p>`)}`;
    return rows.length === 0
        ? read
        : markup`${read}<p>${countOf(rows.length, "file")} passed over:</p>${longTable(["file", "reason"], rows)}`;
}
