import * as assert from "node:assert/strict";
import { deflateSync, gzipSync } from "node:zlib";
import { type Unpacked, unpack, unpackAside } from "../../../drills/records/unpack";

const most = 1 << 20;
const text = "one line after another\n".repeat(40);
const packed = gzipSync(text);

/** What is unpacked in this thread, and aside as well. */
async function unpacked(bytes: Buffer, atMost = most): Promise<Unpacked | undefined> {
    const here = unpack(bytes, atMost);
    assert.deepEqual(await unpackAside(bytes, atMost), here);
    return here;
}

describe("unpack", () => {
    const whole: [string, Buffer, string][] = [
        ["what is not compressed", Buffer.from(text), text],
        ["one member", packed, text],
        ["several members", Buffer.concat([packed, packed]), text + text],
        ["padding with zeros", Buffer.concat([packed, Buffer.alloc(512)]), text],
    ];
    for (const [what, bytes, wanted] of whole) {
        it(`takes ${what} as it is`, async () => {
            const { bytes: found, fault } = (await unpacked(bytes)) ?? {};
            assert.deepEqual([found?.toString(), fault], [wanted, undefined]);
        });
    }

    const faulty: [string, Buffer, string, string][] = [
        [
            "a file that ends too early",
            gzipSync(text, { level: 0 }).subarray(0, 15 + 300),
            text.slice(0, 300),
            "Z_BUF_ERROR",
        ],
        ["a head alone", packed.subarray(0, 6), "", "Z_BUF_ERROR"],
        ["text behind a member", Buffer.concat([packed, Buffer.from(text)]), text, "Z_DATA_ERROR"],
        [
            "a second member that is damaged",
            Buffer.concat([packed, gzipSync(text).fill(0xff, 10)]),
            text,
            "Z_DATA_ERROR",
        ],
        ["a wrong checksum", Buffer.from(packed).fill(0, packed.length - 8, packed.length - 4), text, "Z_DATA_ERROR"],
        [
            "bytes that begin like gzip",
            Buffer.concat([Buffer.from([0x1f, 0x8b]), deflateSync(text)]),
            "",
            "Z_DATA_ERROR",
        ],
    ];
    for (const [what, bytes, wanted, code] of faulty) {
        it(`takes of ${what} all that stands before the fault`, async () => {
            const { bytes: found, fault } = (await unpacked(bytes)) ?? {};
            assert.deepEqual([found?.toString(), (fault as { code?: string }).code], [wanted, code]);
        });
    }

    it("gives up on more than was asked for", async () => {
        assert.equal(await unpacked(packed, 100), undefined);
    });
});
