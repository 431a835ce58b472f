import { type Finding, findingCodes } from "../../../detection";

const codes: Readonly<Record<string, { readonly hop: string; readonly securityHub?: string }>> = findingCodes;

/** Security Hub's reason code for a finding, spelled as AWS spells it; undefined where it has none. */
export const securityHubCode = ({ code }: Finding): string | undefined => codes[code]?.securityHub;
