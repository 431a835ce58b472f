import { type Finding, findingCodes } from "../../../detection";
import type { Verification } from "../verifyAccount";

const codes: Readonly<Record<string, { readonly hop: string; readonly securityHub?: string }>> = findingCodes;

/**
 * Security Hub's reason code for a finding, spelled as AWS spells it; undefined where it has none, as in a member of an
 * organization, for which it shows NO_DATA.
 */
export const securityHubCode = ({ code }: Finding, { membership }: Verification): string | undefined =>
    membership === undefined ? codes[code]?.securityHub : undefined;
