import * as assert from "node:assert/strict";
import { foreignForm } from "../../../drills/records/foreignForm";

const of = (...bytes: readonly number[]): Buffer => Buffer.from(bytes);

describe("foreignForm", () => {
    const forms: [string, Buffer, RegExp | undefined][] = [
        ["UTF-16, little-endian", Buffer.from("\uFEFF{}", "utf16le"), /UTF-16/],
        ["UTF-16, big-endian", Buffer.from("\uFEFF{}", "utf16le").swap16(), /UTF-16/],
        ["zip", Buffer.from("PK\u0003\u0004..."), /zip archive/],
        ["7-Zip", of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0), /7-Zip/],
        ["zstd", of(0x28, 0xb5, 0x2f, 0xfd, 0), /zstd/],
        ["xz", of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0), /xz/],
        ["bzip2", Buffer.from("BZh91AY"), /bzip2/],
        ["Parquet", Buffer.from("PAR1...."), /Parquet/],
        ["tar", Buffer.concat([Buffer.alloc(257), Buffer.from("ustar  ")]), /tar archive/],
        ["a line of text", Buffer.from("2 123456789012 eni-0 REJECT OK\n"), undefined],
        ["nothing", Buffer.alloc(0), undefined],
    ];
    for (const [form, bytes, reason] of forms) {
        it(`knows ${form}`, () => {
            const found = foreignForm(Buffer.concat([Buffer.from("\n"), bytes]), 1);
            assert.ok(reason === undefined ? found === undefined : reason.test(found ?? ""), found);
        });
    }
});
