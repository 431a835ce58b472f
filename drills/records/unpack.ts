import { once } from "node:events";
import { pipeline, Readable } from "node:stream";
import { promisify } from "node:util";
import { constants, createGunzip, gunzip, gunzipSync, type ZlibOptions } from "node:zlib";

/** What a log file holds, unpacked. */
export interface Unpacked {
    readonly bytes: Buffer;
    /** The error that ended the unpacking: then the bytes are those before it. */
    readonly fault?: unknown;
}

/** So often something can be compressed in what is compressed: some files hold themselves. */
const mostLayers = 3;

/**
 * Unpacks a whole file, if it is compressed with gzip, as often as it is.
 *
 * @param most how many bytes may come out at most.
 * @returns undefined if it is more.
 */
export function unpack(bytes: Buffer, most: number, layers = mostLayers): Unpacked | undefined {
    if (!isGzip(bytes) || layers === 0) {
        return { bytes };
    }
    try {
        // What was compressed twice is unpacked twice: an archive of a bucket whose objects were compressed already.
        return unpack(gunzipSync(bytes, wholeFile(bytes, most)), most, layers - 1);
    } catch (fault) {
        return fault instanceof RangeError ? undefined : { bytes: unpackedBeforeFault(bytes, most), fault };
    }
}

/** As `unpack`, in a thread that Node.js keeps for such work: meanwhile this one can do something else. */
export async function unpackAside(bytes: Buffer, most: number): Promise<Unpacked | undefined> {
    if (!isGzip(bytes)) {
        return { bytes };
    }
    try {
        return unpack(await gunzipAside(bytes, wholeFile(bytes, most)), most, mostLayers - 1);
    } catch {
        // A fault is rare: the reason, and what stands before it, are found once more and in one place.
        return unpack(bytes, most);
    }
}

const gunzipAside = promisify<Buffer, ZlibOptions, Buffer>(gunzip);

/** gzip ends with the size of what it holds: a buffer of that size saves copying. */
function wholeFile(bytes: Buffer, most: number): ZlibOptions {
    const size = bytes.length >= 18 ? bytes.readUInt32LE(bytes.length - 4) : 0;
    return { chunkSize: Math.min(Math.max(size + 1, 16 * 1024), most), maxOutputLength: most };
}

/** No text begins with this byte, so it is enough where the second has not come yet. */
export const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && (bytes.length === 1 || bytes[1] === 0x8b);

/**
 * What can be unpacked of damaged bytes. The library keeps back what it has unpacked when it meets a fault, and most log
 * files are so small that this is all of it: so the longest beginning is searched in which there is no fault.
 */
function unpackedBeforeFault(bytes: Buffer, most: number): Buffer {
    let best: Buffer = Buffer.alloc(0);
    let sound = 0;
    // A file that ends too early is sound as far as it goes, and that is tried first.
    for (let tried = bytes.length, faulty = bytes.length + 1; faulty - sound > 1; tried = (sound + faulty) >>> 1) {
        const unpacked = beginning(bytes.subarray(0, tried), most);
        if (unpacked === undefined) {
            faulty = tried;
        } else {
            sound = tried;
            best = unpacked;
        }
    }
    return best;
}

/** What the beginning of a gzip file holds; undefined if it is damaged. */
function beginning(bytes: Buffer, most: number): Buffer | undefined {
    // Small for small files: a buffer of this size is made for every attempt.
    const chunkSize = Math.min(Math.max(bytes.length * 8, 16 * 1024), 1024 * 1024);
    try {
        return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, chunkSize, maxOutputLength: most });
    } catch {
        return undefined;
    }
}

/** What a stream holds, unpacked as it comes; undefined if nothing comes. */
export async function unpackedStream(source: Readable, layers = mostLayers): Promise<Readable | undefined> {
    await once(source, "readable");
    const first: Buffer | null = source.read();
    if (first === null) {
        return undefined;
    }
    source.unshift(first);
    if (!isGzip(first) || layers === 0) {
        return source;
    }
    const gunzip = createGunzip({ chunkSize: 64 * 1024 });
    // A fault of either goes to whoever reads the second. What was compressed twice is unpacked twice.
    return (
        (await unpackedStream(
            pipeline(source, gunzip, () => undefined),
            layers - 1,
        )) ?? Readable.from([])
    );
}
