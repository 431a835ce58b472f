import { AwsError } from "./AwsError";
import type { Properties } from "./resourceType";

/** What the stack's configuration, or an explicit provider, tells the provider. */
export interface ProviderSettings {
    readonly account: string;
    readonly region: string;
    readonly defaultTags: Readonly<Record<string, string>>;
}

/**
 * Reads the provider's configuration. The account is the one that the credentials belong to, unless a role of another
 * account is assumed. Throws where the real provider refuses to start.
 */
export function readProviderSettings(config: Properties, credentialsAccount: string): ProviderSettings {
    const role = [decode(config.assumeRoles) ?? []].flat()[0] as { roleArn?: string } | undefined;
    const account = role?.roleArn?.split(":")[4] ?? credentialsAccount;
    const allowed = decode(config.allowedAccountIds);
    if (Array.isArray(allowed) && !allowed.includes(account)) {
        throw new AwsError("AWS account ID not allowed", account);
    }
    if (typeof config.region !== "string" || !/^[a-z]{2}(-[a-z]+)+-\d$/.test(config.region)) {
        throw new AwsError("invalid AWS Region", String(config.region));
    }
    const { tags = {} } = (decode(config.defaultTags) ?? {}) as { tags?: Record<string, string> };
    return { account, region: config.region, defaultTags: tags };
}

/** The SDK hands structured provider configuration over as JSON text. */
const decode = (value: unknown): unknown => (typeof value === "string" ? JSON.parse(value) : value);
