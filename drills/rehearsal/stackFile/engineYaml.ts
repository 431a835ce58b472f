import { LineCounter, parseAllDocuments } from "yaml";
import { EngineYamlError } from "./engineText";
import { type EngineValue, YamlDecoder } from "./YamlDecoder";

/**
 * Reads YAML as the engine does, which decodes with gopkg.in/yaml.v3: the first document of the file, merge keys, every
 * key as text, scalars as `readScalar` has them, and tags that are not known as if they were not there.
 *
 * @throws {EngineYamlError}
 */
export function readEngineYaml(text: string): EngineValue {
    const lines = new LineCounter();
    // Scalars stay texts, and tags stay tags: what they mean is decided here. A parser that warns of a tag prints its line.
    const options = { schema: "failsafe", resolveKnownTags: false, prettyErrors: false, lineCounter: lines } as const;
    const [document] = parseAllDocuments(text, options);
    if (document === undefined) {
        return null;
    }
    const placeOf = (offset: number): string => {
        const { line, col } = lines.linePos(offset);
        return `at line ${line}, column ${col}`;
    };
    const [error] = document.errors;
    if (error !== undefined) {
        // The parser's own words for a thousand brackets in a row. After a colon, others repeat what stands in the file.
        const problem = /call stack/.test(error.message) ? "it is nested too deeply" : error.message;
        throw new EngineYamlError(`${problem.replace(/: [\s\S]*$/, "")} ${placeOf(error.pos[0])}`);
    }
    const { explicit, version } = document.directives?.yaml ?? {};
    if (explicit === true && version !== "1.1") {
        throw new EngineYamlError("it says %YAML of another version than 1.1, the only one that the engine takes");
    }
    return new YamlDecoder(document, text, placeOf).decode(document.contents);
}
