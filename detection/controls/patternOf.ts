import { parseFilterPattern } from "../pattern/parsing/parseFilterPattern";
import { rememberOf } from "../remember";
import type { Control } from "./control";

/** The pattern of a control, which is read once: every filter of a stack is compared with it. */
export const patternOf = rememberOf(({ pattern }: Control) => parseFilterPattern(pattern));
