/** Counts steps, so that a comparison ends on any input, and remembers whether anything was left unexplored. */
export class Budget {
    private spent = 0;
    private doubt: string | undefined;

    constructor(private readonly maximumCost: number) {}

    /** @returns false once the steps are used up. */
    public spend(steps: number): boolean {
        this.spent += steps;
        if (this.spent > this.maximumCost) {
            this.leaveOpen(`The comparison was given up after ${this.maximumCost} steps.`);
            return false;
        }
        return true;
    }

    /** Records that something could not be settled: a "no such event" that follows is no proof. */
    public leaveOpen(reason: string): void {
        this.doubt ??= reason;
    }

    /** Why a "no such event" is no proof, one full sentence; undefined if it is one. */
    public get openQuestion(): string | undefined {
        return this.doubt;
    }
}
