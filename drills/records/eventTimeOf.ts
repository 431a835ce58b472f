const form = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:?\d\d| UTC)?$/;

/**
 * Tells the time that a record has in `eventTime`, such as `2026-03-02T09:00:00Z`. Tools that keep records as tables leave
 * the `T` or the `Z` out, and mean UTC all the same, where JavaScript would take the time of this computer.
 *
 * @returns milliseconds since the Unix epoch; NaN if the text is no time.
 */
export function eventTimeOf(text: string): number {
    const [, date, time, zone = "Z"] = form.exec(text) ?? [];
    return date === undefined
        ? Number.NaN
        : Date.parse(`${date}T${time}${zone === " UTC" ? "Z" : zone.replace(/(\d\d)(\d\d)$/, "$1:$2")}`);
}
