import * as assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { foreignForm, isText } from "../../../drills/records/foreignForm";
import { apiCall } from "../replay/records";

const of = (...bytes: readonly number[]): Buffer => Buffer.from(bytes);

const record = apiCall("2026-03-02T09:03:00Z");
const many = Array.from({ length: 300 }, (_, n) =>
    record.replace("ec2", createHash("md5").update(`${n}`).digest("hex")),
).join("\n");
const binary = Buffer.concat(Array.from({ length: 200 }, (_, n) => createHash("sha256").update(`${n}`).digest()));

describe("foreignForm", () => {
    const forms: [string, Buffer, RegExp | undefined][] = [
        ["UTF-16, little-endian", Buffer.from("\uFEFF{}", "utf16le"), /UTF-16/],
        ["UTF-16, big-endian", Buffer.from("\uFEFF{}", "utf16le").swap16(), /UTF-16/],
        ["UTF-16 without its mark", Buffer.from('{"Records"', "utf16le"), /UTF-16/],
        ["big-endian UTF-16 without its mark", Buffer.from('{"Records"', "utf16le").swap16(), /UTF-16/],
        ["UTF-32", of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0), /UTF-32/],
        ["UTF-32 without its mark", of(0x7b, 0, 0, 0, 0x22, 0, 0, 0), /UTF-32/],
        ["zip", Buffer.from("PK\u0003\u0004..."), /zip archive/],
        ["7-Zip", of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0), /7-Zip/],
        ["zstd", of(0x28, 0xb5, 0x2f, 0xfd, 0), /zstd/],
        ["xz", of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0), /xz/],
        ["bzip2", Buffer.from("BZh91AY"), /bzip2/],
        ["Parquet", Buffer.from("PAR1...."), /Parquet/],
        ["RAR", of(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0), /RAR/],
        ["lzma", of(0x5d, 0, 0, 0x80, 0, 0xff, 0xff), /lzma/],
        ["lz4", of(0x04, 0x22, 0x4d, 0x18, 0x64), /lz4/],
        ["compress", of(0x1f, 0x9d, 0x90), /compressed with compress/],
        ["framed Snappy", Buffer.concat([of(0xff, 6, 0, 0), Buffer.from("sNaPpY")]), /Snappy/],
        ["zlib", deflateSync('{"Records":[]}'), /zlib/],
        ["Avro", Buffer.concat([Buffer.from("Obj"), of(1, 4, 0x16)]), /Avro/],
        ["ORC", Buffer.concat([Buffer.from("ORC"), of(8, 3)]), /ORC/],
        ["Arrow", Buffer.from("ARROW1\0\0"), /Arrow/],
        ["SQLite", Buffer.from("SQLite format 3\0"), /SQLite/],
        ["tar", Buffer.concat([Buffer.alloc(257), Buffer.from("ustar  ")]), /tar archive/],
        ["zstd with a comment in front", of(0x51, 0x2a, 0x4d, 0x18, 4, 0, 0, 0), /zstd/],
        ["lzip", Buffer.from("LZIP\u0001"), /lzip/],
        [
            "a workbook of Excel",
            Buffer.from(`PK\u0003\u0004${"\0".repeat(26)}[Content_Types].xml`),
            /Excel\. Save it as CSV/,
        ],
        ["DuckDB", Buffer.concat([Buffer.alloc(8), Buffer.from("DUCK@\0")]), /DuckDB/],
        ["brotli", brotliCompressSync(record), /compressed with brotli\. .*brotli -dc FILE/],
        ["the beginning of a file of brotli", brotliCompressSync(many).subarray(0, 2000), /brotli/],
        ["deflate without a head", deflateRawSync(record), /compressed with deflate, without the head/],
        ["the beginning of a file of deflate", deflateRawSync(many).subarray(0, 2000), /deflate/],
        ["what is stored in deflate", deflateRawSync(record, { level: 0 }), /deflate/],
        ["gzip, which is read", gzipSync(record), undefined],
        ["a picture", Buffer.from("89504e470d0a1a0a0000000d4948445200000010000000100806000000", "hex"), undefined],
        ["binary data of chance", binary, undefined],
        ["a line of text", Buffer.from("2 123456789012 eni-0 REJECT OK\n"), undefined],
        ["a Records file", Buffer.from('{"Records":[]}'), undefined],
        ["a name in capitals", Buffer.from("ORCHID,eventTime"), undefined],
        ["nothing", Buffer.alloc(0), undefined],
    ];
    for (const [form, bytes, reason] of forms) {
        it(`knows ${form}`, () => {
            const found = foreignForm(bytes);
            assert.ok(reason === undefined ? found === undefined : reason.test(found ?? ""), found);
        });
    }
});

describe("isText", () => {
    const beginnings: [string, Buffer, boolean][] = [
        ["letters", Buffer.from("version account-id"), true],
        ["letters that were cut in the middle of one", Buffer.from("Anmeldung für Müller").subarray(0, 16), true],
        ["zero bytes", Buffer.from("a\0b"), false],
        ["bytes that are no UTF-8", of(0x89, 0x50, 0x4e, 0x47), false],
    ];
    for (const [what, bytes, expected] of beginnings) {
        it(`${expected ? "takes" : "does not take"} ${what} for text`, () =>
            assert.equal(isText(bytes.toString("utf8")), expected));
    }
});
