/** An alarm that CloudWatch would refuse, or whose statistic cannot be told from the minutes of its metric. */
export class AlarmNotEvaluableError extends Error {
    public override readonly name = "AlarmNotEvaluableError";

    /** @param reasons full sentences. */
    constructor(public readonly reasons: readonly string[]) {
        super(reasons.join(" "));
    }
}
