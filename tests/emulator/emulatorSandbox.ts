import { join } from "node:path";
import { PulumiSandbox } from "../engine/PulumiSandbox";

/** A sandbox whose stand-in for the `aws` provider creates in the emulator with this URL. */
export const emulatorSandbox = (url: string): PulumiSandbox =>
    new PulumiSandbox({ entry: join(__dirname, "standIn", "main.ts"), env: { STAND_IN_EMULATOR: url } });
