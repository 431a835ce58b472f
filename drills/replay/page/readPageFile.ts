import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A style or script of the pages, which lies beside this file, and beside the bundle in the packed command. */
export const readPageFile = (name: string): string => readFileSync(join(__dirname, name), "utf8");

/** How a page's policy allows a style or a script. */
export const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
