import * as path from "node:path";

/** The folder of this repository. */
export const projectRoot = path.join(__dirname, "..", "..");
