import { type RegexFault, RegexFaultError } from "./RegexFaultError";
import { RegexScanner } from "./RegexScanner";

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
