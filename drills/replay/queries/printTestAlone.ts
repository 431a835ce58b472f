import { type JsonTest, printFilterPattern } from "../../../detection";

/** One test as a filter pattern spells it: `$.readOnly IS TRUE`. */
export function printTestAlone(test: JsonTest): string {
    return printFilterPattern({ kind: "json", text: "", condition: test, remarks: [] }).replace(/^\{\s*|\s*\}$/g, "");
}
