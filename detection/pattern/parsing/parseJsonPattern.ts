import type { JsonPattern } from "../syntax";
import type { PatternReader } from "./PatternReader";
import { readCondition } from "./readCondition";
import { readJsonTest } from "./readJsonTest";

/** Reads `{ … }` with the cursor on the opening brace. */
export function parseJsonPattern(reader: PatternReader): JsonPattern {
    const start = reader.position;
    reader.position += 1;
    const condition = readCondition(reader, () => readJsonTest(reader), "}");
    if (!reader.accept("}")) {
        reader.fail("This { is never closed", "End the pattern with }.", start);
    }
    reader.skipBlanks();
    if (!reader.isAtEnd) {
        reader.fail("Nothing can follow the } that ends the pattern");
    }
    return { kind: "json", text: reader.text, condition, remarks: reader.remarks };
}
