import { type Arn, formatArn, parseArn } from "../../detection";

/** The ARN of a service's resource in an account and a Region. Undefined for any other text, blanks around it included. */
export function parseRegionalArn(text: string, service: string): Arn | undefined {
    const arn = parseArn(text);
    return arn?.service === service &&
        /^aws[a-z-]*$/.test(arn.partition) &&
        /^[a-z0-9-]+$/.test(arn.region) &&
        /^\d{12}$/.test(arn.account) &&
        formatArn(arn) === text
        ? arn
        : undefined;
}
