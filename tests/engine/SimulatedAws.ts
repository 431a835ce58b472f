import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { AwsAccount, type RegionStore } from "./standIn/AwsAccount";
import type { AwsCall, Fault } from "./standIn/fault";

/** What a test sees of the AWS behind the stand-in provider, and does to it. */
export class SimulatedAws {
    constructor(readonly folder: string) {}

    resources(account: string, region: string): RegionStore {
        return new AwsAccount(this.folder, account).region(region);
    }

    /** Everything that was asked of AWS since the last `forgetCalls`, in order. */
    calls(): AwsCall[] {
        const lines = existsSync(this.callsFile) ? readFileSync(this.callsFile, "utf8").trim().split("\n") : [];
        return lines.map((line) => JSON.parse(line) as AwsCall);
    }

    /** The calls that would have changed something, as `action resource`. */
    changes(): string[] {
        const reads = /:(Get|List|Describe)|^local:/;
        return this.calls()
            .filter(({ action }) => !reads.test(action))
            .map(({ action, resource }) => `${action} ${resource}`);
    }

    forgetCalls(): void {
        rmSync(this.callsFile, { force: true });
    }

    /** From now on these calls go wrong, and no others. */
    setFaults(...faults: Fault[]): void {
        writeFileSync(path.join(this.folder, "faults.json"), JSON.stringify(faults));
    }

    private get callsFile(): string {
        return path.join(this.folder, "calls.jsonl");
    }
}
