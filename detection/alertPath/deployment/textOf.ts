import { knownText, type PartlyKnownText } from "../../iam";
import type { Value } from "./value";

/** An absent value reads as unknown: the caller says what absent means before it asks. */
export function textOf(value: Value<string>): PartlyKnownText {
    return value.state === "known" ? knownText(value.value) : [undefined];
}
