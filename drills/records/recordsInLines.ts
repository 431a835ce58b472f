import { type RecordFault, type RecordsFound, recordsInJson } from "./recordsInJson";

/** An export of CloudWatch Logs begins each line with the time of the log event. */
const timestampPrefix = /^\s*\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?\s+/;

/** What a text holds that is read line by line. */
export interface LinesFound extends RecordsFound {
    /** Whether any line is a JSON object or array: otherwise the text is not of this form at all. */
    readonly areJson: boolean;
}

/** Finds the records in a text with JSON on each line, with or without the time in front of it. Blank lines are skipped. */
export function recordsInLines(text: string): LinesFound {
    const events: RecordsFound["events"][number][] = [];
    const faults: RecordFault[] = [];
    let areJson = false;
    let position = 0;
    for (const line of text.split("\n")) {
        if (line.trim() !== "") {
            const json = line.replace(timestampPrefix, "");
            const found = recordsInLine(json);
            areJson ||= found !== notJson && /^\s*[{[]/.test(json);
            const offset = position + line.length - json.length;
            events.push(...found.events);
            faults.push(...found.faults.map((fault) => ({ ...fault, position: offset + fault.position })));
        }
        position += line.length + 1;
    }
    return { events, faults, areJson };
}

function recordsInLine(json: string): RecordsFound {
    try {
        return recordsInJson(json);
    } catch {
        return notJson;
    }
}

const notJson: RecordsFound = { events: [], faults: [{ position: 0, reason: "is not JSON." }] };
