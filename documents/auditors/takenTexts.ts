import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Ids of the spellings that an auditor takes, by the control's slug. A control that is absent has no check there. */
export type TakenSpellings = Readonly<Record<string, readonly string[]>>;

/**
 * What auditors said of the controls' texts, in accounts of an emulator with what the program deploys for each version
 * of the benchmark, and with the texts of no version in its place. `npm run test:auditors` holds it.
 */
export interface TakenTexts {
    /** Day of the last measurement, such as `2026-11-30`. */
    readonly measuredOn: string;
    /** Of the auditors, and of the emulator that they looked at. */
    readonly versions: { readonly prowler: string; readonly cloudCustodian: string; readonly moto: string };
    readonly prowler: TakenSpellings;
    /** Where a policy asks for the very text that is deployed. */
    readonly cloudCustodian: TakenSpellings;
}

export const takenTextsFile = join(__dirname, "measuredTexts.json");

export const readTakenTexts = (): TakenTexts => JSON.parse(readFileSync(takenTextsFile, "utf8"));
