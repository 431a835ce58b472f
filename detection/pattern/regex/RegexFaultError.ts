/** What CloudWatch would refuse in a regex. */
export interface RegexFault {
    /** Zero-based offset into the regex. */
    readonly offset: number;
    readonly reason: string;
    readonly intent?: string;
}

/** Ends a scan at the first fault. */
export class RegexFaultError extends Error {
    constructor(public readonly fault: RegexFault) {
        super(fault.reason);
    }
}
