import { brotliDecompressSync, constants, inflateRawSync } from "node:zlib";

/** Forms in which logs are kept and that are not read here, by the bytes with which they begin, in hexadecimal digits. */
const forms: readonly (readonly [beginning: RegExp, reason: string])[] = [
    [/^(?:fffe0000|0000feff|(?!00)..000000(?!00)..000000)/, "is written in UTF-32. Convert it to UTF-8."],
    [/^(?:fffe|(?:(?!00)..00){3})/, "is written in UTF-16, as `>` does in Windows PowerShell. Convert it to UTF-8."],
    [/^(?:feff|(?:00(?!00)..){3})/, "is written in UTF-16. Convert it to UTF-8."],
    // The first file in every workbook of Excel is called `[Content_Types].xml`.
    [/^504b0304.{52}5b436f6e74656e74/, "is a workbook of Excel. Save it as CSV."],
    [/^504b0304/, "is a zip archive. Unpack it."],
    [/^377abcaf271c/, "is an archive of 7-Zip. Unpack it."],
    [/^526172211a07/, "is a RAR archive. Unpack it."],
    // Behind the name of the first file.
    [/^.{514}7573746172/, "is a tar archive. Unpack it."],
    [/^(?:28b52ffd|5.2a4d18)/, "is compressed with zstd. Unpack it, or name <(zstd -dc FILE)."],
    [/^fd377a585a00/, "is compressed with xz. Unpack it, or name <(xz -dc FILE)."],
    [/^5d0000.{4}(?:00|ff)/, "is compressed with lzma. Unpack it, or name <(xz -dc FILE)."],
    [/^4c5a4950/, "is compressed with lzip. Unpack it, or name <(lzip -dc FILE)."],
    [/^425a68/, "is compressed with bzip2. Unpack it, or name <(bzip2 -dc FILE)."],
    [/^04224d18/, "is compressed with lz4. Unpack it, or name <(lz4 -dc FILE)."],
    [/^1f9d/, "is compressed with compress. Unpack it, or name <(gzip -dc FILE)."],
    [/^ff060000734e61507059/, "is compressed with Snappy. Unpack it."],
    [/^78(?:01|9c|da)/, "is compressed with zlib. Unpack it."],
    [/^50415231/, "is a Parquet table. Write it as JSON lines."],
    [/^4f626a01/, "is an Avro table. Write it as JSON lines."],
    [/^4f5243(?:0|1)/, "is an ORC table. Write it as JSON lines."],
    [/^4152524f57310000/, "is an Arrow table. Write it as JSON lines."],
    [/^.{16}4455434b/, "is a database of DuckDB. Write its records as JSON lines."],
    [/^53514c69746520666f726d6174/, "is a database of SQLite. Write its records as JSON lines."],
];

/** The mark of a tar archive is the last of them. */
const longestBeginning = 262;

/** Two forms have no mark: they are tried. */
const unmarked = [
    {
        unpack: (bytes: Buffer) =>
            brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: most }),
        reason: "is compressed with brotli. Unpack it, or name <(brotli -dc FILE).",
    },
    {
        unpack: (bytes: Buffer) =>
            inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: most }),
        reason: "is compressed with deflate, without the head that gzip or zlib gives it. Compress its contents with gzip.",
    },
] as const;

const tried = 4096;
const most = 64 * 1024 * 1024;

/** Any bytes can begin like either form by chance, and become a few letters. */
const fewestLetters = 64;

/**
 * Why a file that can hold CloudTrail records is not read: a sentence that goes on from "The file".
 *
 * @param bytes the file, or its beginning.
 */
export function foreignForm(bytes: Buffer): string | undefined {
    const beginning = bytes.toString("hex", 0, longestBeginning);
    return forms.find(([form]) => form.test(beginning))?.[1] ?? unmarkedForm(bytes.subarray(0, tried));
}

function unmarkedForm(beginning: Buffer): string | undefined {
    return isText(beginning.toString("utf8", 0, fewestLetters))
        ? undefined
        : unmarked.find(({ unpack }) => {
              try {
                  const text = unpack(beginning).toString("utf8", 0, fewestLetters);
                  return text.length === fewestLetters && isText(text);
              } catch {
                  return false;
              }
          })?.reason;
}

/**
 * Whether the beginning of a file is one of text: what is no UTF-8 was replaced when it was read, the last letter also where
 * it was cut.
 */
export function isText(beginning: string): boolean {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text has.
    return !/[\u0000-\u0008\u000e-\u001a]|\ufffd(?!$)/.test(beginning);
}
