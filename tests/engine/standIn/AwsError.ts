/** A refusal by AWS, worded as the real provider passes it on. */
export class AwsError extends Error {
    constructor(
        readonly code: string,
        message: string,
    ) {
        super(`${code}: ${message}`);
        this.name = "AwsError";
    }
}
