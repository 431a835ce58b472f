import { parseArn } from "./arn";

/** What a text says about the log group it means: its name and, in an ARN, where it is. */
export interface LogGroupReference {
    readonly name: string;
    readonly region?: string;
    readonly account?: string;
}

/**
 * Reads the name or the ARN of a log group. CloudTrail and the CloudWatch Logs API write the ARN with `:*` at its end,
 * other APIs without; the two mean the same group. A bare name means "in this account and Region".
 */
export function parseLogGroupReference(text: string): LogGroupReference {
    const arn = parseArn(text);
    if (arn?.service !== "logs" || !arn.resource.startsWith("log-group:")) {
        return { name: text.trim().replace(/:\*$/, "") };
    }
    const [name = ""] = arn.resource.slice("log-group:".length).split(":");
    return {
        name,
        ...(arn.region && { region: arn.region }),
        ...(arn.account && { account: arn.account }),
    };
}
