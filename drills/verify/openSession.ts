import { errorCode } from "../errorCode";
import { InputError } from "../InputError";
import type { AwsCalls } from "./aws/AwsCalls";
import { explainRefusal } from "./aws/explainRefusal";
import { AccountReader, nextPage } from "./reading/AccountReader";

/** Who asks, and where. */
export interface Session {
    /** 12 digits. */
    readonly account: string;
    /** ARN of the user or role. */
    readonly caller: string;
    readonly regions: readonly string[];
}

/**
 * Finds out who is asking, and whether every Region that was asked for can be asked at all.
 *
 * @param asked names of Regions, or `all` for those that are enabled in the account; empty: the configured one.
 * @throws {InputError} if there are no usable credentials, no Region, or one that cannot be reached.
 */
export async function openSession(aws: AwsCalls, asked: readonly string[]): Promise<Session> {
    const isAll = asked.includes("all");
    const configured = isAll || asked.length === 0 ? await aws.defaultRegion() : undefined;
    const named = isAll ? [configured ?? "us-east-1"] : asked.length > 0 ? [...new Set(asked)] : [configured ?? ""];
    requireRegionNames(named);
    const identities = await Promise.all(named.map((region) => identify(aws, region)));
    const problems = identities.flatMap((identity) => (identity.state === "unknown" ? identity.problem : []));
    const [found] = identities.flatMap((identity) => (identity.state === "known" ? [identity] : []));
    if (problems.length > 0 || found === undefined) {
        throw new InputError(...headlineAndRest([...new Set(problems)]));
    }
    const { account, caller } = found;
    return { account, caller, regions: isAll ? await enabledRegions(aws, named[0] ?? "") : named };
}

type Identity =
    | { readonly state: "known"; readonly account: string; readonly caller: string }
    | { readonly state: "unknown"; readonly problem: string };

function requireRegionNames(regions: readonly string[]): void {
    if (regions.includes("")) {
        throw new InputError("No Region is configured. Name the home Region of your trail: --region eu-north-1.");
    }
    const wrong = regions.filter((region) => !/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region));
    if (wrong.length > 0) {
        throw new InputError(
            `${wrong.join(", ")} is not the name of a Region. Write it as AWS does, such as --region eu-north-1, or --region all.`,
        );
    }
}

async function identify(aws: AwsCalls, region: string): Promise<Identity> {
    try {
        const { Account: account, Arn: caller = "" } = await aws.call("sts:GetCallerIdentity", region, {});
        return account === undefined
            ? {
                  state: "unknown",
                  problem: `${whoAnswers(aws, region)} does not answer as AWS does: no account is named.`,
              }
            : { state: "known", account, caller };
    } catch (error) {
        return { state: "unknown", problem: explainSession(error, region, aws) };
    }
}

/** Why nothing can be asked in a Region: one sentence, and what to do. */
function explainSession(error: unknown, region: string, aws: AwsCalls): string {
    const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
    const { kind, reason } = explainRefusal(error, "sts:GetCallerIdentity", region);
    // A signature expires where the clock of this computer is slow, whatever the credentials.
    if (/expired/i.test(`${name} ${message}`) && !/signature/i.test(name)) {
        return "The AWS credentials have expired. Sign in again, for example with aws sso login, and verify again.";
    }
    if (/^(CredentialsProviderError|ProviderError|TokenProviderError)$/.test(name)) {
        return aws.options?.profile === undefined
            ? `No AWS credentials were found (${oneLine(message)}). Name a profile with --profile, or set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`
            : `The profile "${aws.options.profile}" gives no AWS credentials (${oneLine(message)}). aws configure list-profiles names those that there are; sign in to one, for example with aws sso login.`;
    }
    if (/^(InvalidClientTokenId|UnrecognizedClientException|AuthFailure)$/.test(name)) {
        return `AWS does not accept the credentials in ${region}: the access key does not exist, or the Region is not enabled for the account. Check both.`;
    }
    if (/CERT|^UNABLE_TO_VERIFY/.test(errorCode(error))) {
        return `Something between here and ${region} shows a certificate that this computer does not trust (${oneLine(message)}): perhaps a proxy. Name its certificate in NODE_EXTRA_CA_CERTS.`;
    }
    switch (kind) {
        case "credentials":
            return `AWS does not accept the credentials (${oneLine(`${name}: ${message}`)}). Check the secret access key and the clock of this computer.`;
        case "unreachable":
            return aws.options?.endpointUrl === undefined
                ? `The Region ${region} cannot be reached: it does not exist, or there is no connection. Check its name and the network.`
                : `${whoAnswers(aws, region)} cannot be reached. Check --endpoint-url, and that something listens there.`;
        default:
            return `AWS does not say whose credentials these are: ${reason}.`;
    }
}

/** Without what an endpoint's URL can hold besides its host, such as a password. */
const whoAnswers = ({ options }: AwsCalls, region: string): string =>
    options?.endpointUrl === undefined ? `The Region ${region}` : `The endpoint ${new URL(options.endpointUrl).origin}`;

async function enabledRegions(aws: AwsCalls, region: string): Promise<readonly string[]> {
    const reader = new AccountReader(aws);
    const { items, refused } = await reader.readPages(
        "account:ListRegions",
        region,
        "the Regions of the account",
        { RegionOptStatusContains: ["ENABLED", "ENABLED_BY_DEFAULT"], MaxResults: 50 },
        ({ Regions, ...output }) => ({ items: Regions, next: nextPage("NextToken", output) }),
    );
    if (refused !== undefined) {
        const reason = reader.unread[0]?.reason ?? "AWS does not know them";
        throw new InputError(
            `The Regions of the account could not be listed: ${reason}. Name them instead, each with its own --region.`,
        );
    }
    const regions = items.flatMap(({ RegionName }) => RegionName ?? []);
    return regions.length > 0 ? regions.sort() : [region];
}

const oneLine = (text: string): string => text.split("\n")[0]?.trim().replace(/\.$/, "") ?? "";

const headlineAndRest = (problems: readonly string[]): [string, readonly string[]] =>
    problems.length <= 1 ? [problems[0] ?? "AWS gave no answer.", []] : ["AWS cannot be asked:", problems];
