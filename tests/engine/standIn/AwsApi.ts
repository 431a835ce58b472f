import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { AwsError } from "./AwsError";
import type { AwsCall, Fault } from "./fault";

/** How often the provider repeats a throttled call before it gives up. The real one is more patient. */
const attemptsAtMost = 3;

/** Sends calls to the simulated AWS: logs each of them, and lets those fail that a test has marked. */
export class AwsApi {
    private readonly cancellation = new AbortController();
    private readonly faultsFile: string;
    private readonly callsFile: string;

    constructor(
        folder: string,
        private readonly account: string,
    ) {
        this.faultsFile = path.join(folder, "faults.json");
        this.callsFile = path.join(folder, "calls.jsonl");
    }

    async call<T>(region: string, action: string, resource: string, effect: () => Promise<T>): Promise<T> {
        for (let attempt = 1; ; attempt++) {
            const fault = this.takeFault(action, resource);
            const log = (outcome: string) => this.log({ account: this.account, region, action, resource, outcome });
            if (fault?.kind === "throttled" && attempt < attemptsAtMost) {
                log("throttled");
                await pause(20 * attempt);
            } else if (fault) {
                log(fault.kind);
                return await this.fail(fault, effect);
            } else {
                return await this.perform(effect, log);
            }
        }
    }

    /** Gives up the calls that hang, because the user interrupted the update. */
    cancel(): void {
        this.cancellation.abort();
    }

    private async perform<T>(effect: () => Promise<T>, log: (outcome: string) => void): Promise<T> {
        try {
            const result = await effect();
            log("done");
            return result;
        } catch (error) {
            log(error instanceof AwsError ? error.code : "broken");
            throw error;
        }
    }

    private async fail(fault: Fault, effect: () => Promise<unknown>): Promise<never> {
        switch (fault.kind) {
            case "refused":
                throw new AwsError("AccessDenied", `not authorized to perform: ${fault.action}`);
            case "throttled":
                throw new AwsError("Throttling", `Rate exceeded, gave up after ${attemptsAtMost} attempts`);
            case "answer lost":
                await effect();
                throw new AwsError("RequestTimeout", `${fault.action} did not answer: context deadline exceeded`);
            case "hangs":
                return await new Promise<never>((_, reject) => {
                    const { signal } = this.cancellation;
                    signal.addEventListener("abort", () => reject(new Error(`${fault.action}: context canceled`)));
                });
        }
    }

    /** The fault that applies, with one of its `times` used up. */
    private takeFault(action: string, resource: string): Fault | undefined {
        const faults: Fault[] = existsSync(this.faultsFile) ? JSON.parse(readFileSync(this.faultsFile, "utf8")) : [];
        const applies = (fault: Fault) =>
            fault.action === action && (fault.resource ?? resource) === resource && fault.times !== 0;
        const fault = faults.find(applies);
        if (fault?.times !== undefined) {
            const left = faults.map((one) => (one === fault ? { ...fault, times: (fault.times ?? 0) - 1 } : one));
            writeFileSync(this.faultsFile, JSON.stringify(left));
        }
        return fault;
    }

    private log(call: AwsCall): void {
        appendFileSync(this.callsFile, `${JSON.stringify(call)}\n`);
    }
}
