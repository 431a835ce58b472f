import { RegexFaultError, RegexScanner } from "./RegexScanner";

/** What CloudWatch would refuse in a regex. */
export interface RegexFault {
    /** Zero-based offset into the regex. */
    readonly offset: number;
    readonly reason: string;
    readonly intent?: string;
}

/**
 * Finds what is wrong with a regex between percent signs. The alphabet is that of CloudWatch Logs ("Supported regular
 * expressions syntax"): no groups, no `!`, nothing beyond ASCII. What passes means the same in JavaScript.
 */
export function findRegexFault(source: string): RegexFault | undefined {
    try {
        new RegexScanner(source).scan();
        return undefined;
    } catch (error) {
        if (error instanceof RegexFaultError) {
            return error.fault;
        }
        throw error;
    }
}
