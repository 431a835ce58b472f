/** Forms in which logs are kept and that are not read here, by the bytes with which they begin. */
const forms: readonly (readonly [beginning: string, reason: string])[] = [
    ["fffe", "is written in UTF-16, as `>` does in Windows PowerShell. Convert it to UTF-8."],
    ["feff", "is written in UTF-16. Convert it to UTF-8."],
    ["504b0304", "is a zip archive. Unpack it."],
    ["377abcaf271c", "is an archive of 7-Zip. Unpack it."],
    ["28b52ffd", "is compressed with zstd. Unpack it, or name <(zstd -dc FILE)."],
    ["fd377a585a00", "is compressed with xz. Unpack it, or name <(xz -dc FILE)."],
    ["425a68", "is compressed with bzip2. Unpack it, or name <(bzip2 -dc FILE)."],
    ["50415231", "is a Parquet table. Write it as JSON lines."],
];

/** A tar archive has its mark behind the name of the first file. */
const tarMark = { text: "ustar", offset: 257 };

/**
 * Why a file that can hold CloudTrail records is not read: a sentence that goes on from "The file".
 *
 * @param start where the file begins.
 */
export function foreignForm(bytes: Buffer, start: number): string | undefined {
    const { text, offset } = tarMark;
    if (bytes.toString("latin1", start + offset, start + offset + text.length) === text) {
        return "is a tar archive. Unpack it.";
    }
    const beginning = bytes.toString("hex", start, start + 8);
    return forms.find(([form]) => beginning.startsWith(form))?.[1];
}
