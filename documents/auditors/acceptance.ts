import { controls } from "../../detection";
import measuredTexts from "./measuredTexts.json";

/** Ids of the spellings that an auditor takes, by the control's slug. A control that is absent has no check there. */
export type TakenSpellings = Readonly<Record<string, readonly string[]>>;

/**
 * Who takes which text of a control, by control and spelling. It was found out with the auditors' own regexes and texts:
 * Steampipe (steampipe-mod-aws-compliance a1d0b44), ZeusCloud (4dfc7da), Trivy (trivy-checks 80e5382), CloudSploit
 * (4b5bbd8), ScoutSuite (7909f2f), ElectricEye (d4de53e), MITRE InSpec (b283406), ECC (ecc-aws-rulepack f28b78c), KICS
 * (d91e366), CloudQuery (policies 9626233).
 */
const takers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "unauthorized-api-calls": {
        "cis-1.2": "ZeusCloud, Trivy, ScoutSuite, MITRE InSpec, KICS, CloudQuery",
        "cis-4.0": "Steampipe, ZeusCloud, Trivy, ECC, KICS",
        "cis-1.3": "Steampipe, ZeusCloud, Trivy, KICS, CloudQuery",
        "cis-1.3-audit": "ZeusCloud, ElectricEye",
        "security-hub": "ZeusCloud, Trivy, KICS",
        intended: "Steampipe, ZeusCloud, Trivy, ECC, CloudQuery",
    },
    "console-signin-without-mfa": {
        "cis-1.2": "Steampipe, ZeusCloud, ScoutSuite, ElectricEye, MITRE InSpec, ECC, KICS",
        asr: "Steampipe, ZeusCloud, ECC, KICS",
        "cis-sso": "Steampipe, ZeusCloud, ECC, KICS",
    },
    "root-usage": {
        cis: "Steampipe, ZeusCloud, ScoutSuite, ElectricEye, MITRE InSpec, ECC, KICS",
        "security-hub": "Steampipe, ZeusCloud, ECC, KICS",
    },
    "iam-policy-changes": {
        cis: "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
        "security-hub": "Steampipe, ZeusCloud, KICS",
        "security-hub-2023": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
        "mitre-1.2": "Steampipe, ZeusCloud, Trivy, CloudSploit, MITRE InSpec, ECC, KICS",
        spaced: "Steampipe, ZeusCloud, Trivy, CloudSploit, ScoutSuite, ElectricEye, ECC, KICS",
    },
    "cloudtrail-changes": {
        cis: "Steampipe, ZeusCloud, Trivy, CloudSploit, ScoutSuite, ElectricEye, MITRE InSpec, ECC, KICS, CloudQuery",
        "security-hub": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
    },
    "console-authentication-failures": {
        cis: "Steampipe, ZeusCloud, Trivy, CloudSploit, ScoutSuite, ElectricEye, MITRE InSpec, ECC, KICS, CloudQuery",
        "security-hub": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
    },
    "kms-key-disable-or-delete": {
        cis: "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS, CloudQuery",
        "security-hub": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
        "mitre-scout": "Steampipe, ZeusCloud, Trivy, CloudSploit, ScoutSuite, MITRE InSpec, ECC, KICS",
    },
    "s3-bucket-policy-changes": {
        cis: "Steampipe, ZeusCloud, Trivy, CloudSploit, ElectricEye, MITRE InSpec, ECC, KICS, CloudQuery",
        "security-hub": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
    },
    "config-changes": {
        cis: "Steampipe, ZeusCloud, Trivy, CloudSploit, MITRE InSpec, ECC, KICS",
        "security-hub": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
        spaced: "Steampipe, ZeusCloud, Trivy, CloudSploit, ScoutSuite, ECC, KICS",
    },
    "security-group-changes": {
        "cis-1.2": "ZeusCloud, Trivy, CloudSploit, ScoutSuite, ElectricEye, MITRE InSpec, ECC, KICS, CloudQuery",
        "cis-5.0": "Steampipe, ZeusCloud, KICS, CloudQuery",
        "security-hub": "ZeusCloud, Trivy, CloudSploit, ECC, KICS",
    },
    "nacl-changes": {
        cis: "Steampipe, ZeusCloud, Trivy, CloudSploit, ScoutSuite, ElectricEye, MITRE InSpec, ECC, KICS, CloudQuery",
        "security-hub": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
    },
    "network-gateway-changes": {
        cis: "Steampipe, ZeusCloud, Trivy, CloudSploit, ScoutSuite, ElectricEye, MITRE InSpec, ECC, KICS, CloudQuery",
        "security-hub": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
    },
    "route-table-changes": {
        cis: "Steampipe, ZeusCloud, Trivy, CloudSploit, ScoutSuite, ElectricEye, MITRE InSpec, ECC, KICS",
        "cis-3.0-audit": "Steampipe, ZeusCloud, KICS",
        "security-hub": "Steampipe, ZeusCloud, KICS",
        "security-hub-2023": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
    },
    "vpc-changes": {
        cis: "Steampipe, ZeusCloud, Trivy, CloudSploit, ScoutSuite, ElectricEye, MITRE InSpec, ECC, KICS, CloudQuery",
        "security-hub": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, KICS",
    },
    "organizations-changes": {
        cis: "Steampipe, ZeusCloud, Trivy, ElectricEye, ECC",
        "cis-4.0-unquoted": "Steampipe, ZeusCloud, Trivy, CloudSploit, ECC, CloudQuery",
        prowler: "Steampipe, ZeusCloud, Trivy, CloudQuery",
    },
};

/** Auditors that have no check of a control. */
const withoutCheck: Readonly<Record<string, readonly string[]>> = {
    "organizations-changes": ["ScoutSuite", "MITRE InSpec"],
};

const takenBy = (auditor: string): TakenSpellings =>
    Object.fromEntries(
        Object.keys(controls)
            .filter((slug) => !withoutCheck[slug]?.includes(auditor))
            .map((slug) => [
                slug,
                Object.entries(takers[slug] ?? {}).flatMap(([id, by]) => (by.split(", ").includes(auditor) ? id : [])),
            ]),
    );

/** In the order in which the page has them. */
const auditors =
    "Steampipe, Prowler, ZeusCloud, Trivy, CloudSploit, ScoutSuite, ElectricEye, MITRE InSpec, ECC, KICS, CloudQuery";

/** What auditors take; Prowler was asked itself. A control that is absent has no check there. */
export const acceptance: Readonly<Record<string, TakenSpellings>> = Object.fromEntries(
    auditors.split(", ").map((auditor) => [auditor, auditor === "Prowler" ? measuredTexts.prowler : takenBy(auditor)]),
);

/** Checks that no right pattern passes, and why: the pattern is never bent for them. */
export const impossible: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Trivy: {
        "console-signin-without-mfa": "asks for `==`, which CloudWatch refuses",
        "root-usage": "asks for `&.eventType`",
    },
    KICS: {
        "organizations-changes": "asks for PutBucketLifecycle and UpdateOrganizationalUni",
    },
    CloudQuery: {
        "console-signin-without-mfa": 'looks for `$.errorCode = "ConsoleLogin"`',
        "root-usage": "forbids the text NOT and asks for NOT EXISTS",
        "iam-policy-changes": "lacks a name and mixes blanks",
        "config-changes": "looks for the pattern of KMS keys",
        "route-table-changes": "asks for `((` before DisassociateRouteTable",
    },
};
