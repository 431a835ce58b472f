/** The file is no YAML to the engine. The message ends a sentence, and holds nothing of what the file's values say. */
export class EngineYamlError extends Error {}

/** What YAML takes, to the engine (gopkg.in/yaml.v3, its `readerc.go`). */
const readable = /^[\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/**
 * The text of a YAML file, as the engine decodes it: UTF-8, or UTF-16 with its mark. What ends a line in YAML 1.1 and in
 * no other version is written as a line feed.
 *
 * @throws {EngineYamlError}
 */
export function engineText(bytes: Buffer): string {
    const mark = bytes.toString("hex", 0, 2);
    const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
    const lines = decoded(bytes, encoding)
        .replace(/\r\n?|\x85/g, "\n")
        .split("\n");
    for (const [index, line] of lines.entries()) {
        const place = `at line ${index + 1}`;
        if (!readable.test(line)) {
            throw new EngineYamlError(
                `it holds a control character ${place}, which goes in double quotes, as \\x07 for one`,
            );
        }
        if (/[\u2028\u2029]/.test(line)) {
            throw new EngineYamlError(
                `it holds a separator of lines or paragraphs (U+2028, U+2029) ${place}, which goes in double quotes, as \\L or \\P`,
            );
        }
    }
    return lines.join("\n");
}

function decoded(bytes: Buffer, encoding: string): string {
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
        const name = encoding === "utf-8" ? "UTF-8" : "UTF-16";
        throw new EngineYamlError(`it is not written in ${name}, in which it must be saved`);
    }
}
