import { isText } from "../../records/foreignForm";
import type { FileReport } from "./fileReport";

/** What was met in a file, from beginning to end. */
export interface FileContents {
    readonly records: number;
    readonly insightEvents: number;
    readonly digests: number;
    /** Messages by which CloudWatch Logs tests a subscription. */
    readonly controlMessages: number;
    /** Entries that hold fields of records and not the records. */
    readonly fieldsOnly: number;
    /** Whatever else stands where a record should. */
    readonly strangers: number;
    /** How the first stranger begins. */
    readonly beginning?: string;
    /** What to run to get the records in a form that is read: full sentences. */
    readonly advice?: string;
    readonly isCutShort: boolean;
    /** Why reading ended early: full sentences that go on from "The file". */
    readonly faults: readonly string[];
}

/** `123456789012_CloudTrail_us-east-1_20260302T0905Z_…`, as CloudTrail names them: nothing else is to be expected. */
const nameOfLogFile = /_CloudTrail_[\w-]+_\d{8}T\d{4}Z_[^/]*$/;

/** Tells a file that is damaged from one that holds something else than records, and both from one that is fine. */
export function judgeFile(path: string, contents: FileContents): Pick<FileReport, "damages" | "passedOver"> {
    const advice = contents.advice === undefined ? "" : ` ${contents.advice}`;
    if (contents.records === 0 && contents.fieldsOnly > 0) {
        return { damages: [fieldsOnly + advice] };
    }
    const kind = kindOf(contents);
    const otherKind = kind === undefined ? undefined : kind + advice;
    if (otherKind === undefined) {
        return { damages: damagesOf(contents, advice) };
    }
    return contents.strangers > 0 && nameOfLogFile.test(path)
        ? { damages: [`is named as a log file of CloudTrail and ${otherKind}`] }
        : { damages: contents.faults, passedOver: otherKind };
}

/** Why fields of records are not read: a sentence that goes on from "The file". */
const fieldsOnly =
    "holds fields of CloudTrail records and not the records as JSON, which a filter pattern is matched against. Export whole records (@message in Logs Insights), or name the log files of the trail.";

/** Undefined for a file of records, also one that is empty or of which nothing could be read. */
function kindOf(contents: FileContents): string | undefined {
    const { records, strangers, insightEvents, digests, controlMessages, beginning = "" } = contents;
    if (records > 0) {
        return undefined;
    }
    if (strangers > 0) {
        return isText(beginning)
            ? `holds no CloudTrail records: it begins with ${JSON.stringify(beginning)}.`
            : "holds no CloudTrail records: it is binary. What is read is text, compressed with gzip or not.";
    }
    if (insightEvents > 0) {
        return "holds Insights events, which no metric filter of a trail's log group counts.";
    }
    if (controlMessages > 0) {
        return "holds only messages by which CloudWatch Logs tests a subscription.";
    }
    return digests > 0 ? "is a digest of log files and holds no events." : undefined;
}

function damagesOf({ records, strangers, isCutShort, faults }: FileContents, advice: string): string[] {
    const read = records === 1 ? "1 record before that was read" : `${records} records before that were read`;
    const entries =
        strangers === 1
            ? "1 entry that is no CloudTrail record"
            : `${strangers} entries that are no CloudTrail records`;
    return [
        ...faults.map((fault) => (records > 0 ? `${fault} ${read}.` : fault)),
        ...(isCutShort && faults.length === 0 ? [`ends in the middle of a record: ${read}. Download it again.`] : []),
        ...(strangers > 0
            ? [`holds ${entries}, beside ${records} CloudTrail ${records === 1 ? "record" : "records"}.${advice}`]
            : []),
    ];
}
