import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { faults } from "../../../drills/rehearsal/faults";
import { rehearseRun } from "../../../drills/rehearsal/rehearse";
import { runStack, type StackRun } from "../../../drills/rehearsal/runProgram";
import type { Check } from "../../../drills/simulation/simulation";

describe("What finds a lost alert when somebody runs it", () => {
    let run: StackRun;
    before(async () => {
        run = await runStack("Pulumi.dev.yaml");
    });

    const cases: readonly [what: string, fault: string | undefined, found: readonly Check[] | undefined][] = [
        ["a resource of the stack that was changed", "threshold", ["policy analyze", "verify"]],
        ["a resource of the stack that is gone", "no-filter", ["policy analyze", "verify"]],
        ["a subscription that nobody has confirmed", "not-confirmed", ["policy analyze", "verify"]],
        ["a trail outside the stack, of which the state knows nothing", "trail-stopped", ["verify"]],
        ["what somebody has put beside the stack, which no refresh brings in", "muted", ["verify"]],
        ["nothing, where nothing is broken", undefined, undefined],
    ];
    for (const [what, fault, found] of cases) {
        it(`is told for ${what}`, async () => {
            const { drill } = await rehearseRun(run, { faults: fault ? [fault] : [], delayMinutes: 5 });
            assert.deepEqual(drill.foundBy, found);
        });
    }

    // Found out by letting a verification look, when the page is written; npm run check holds the page to it.
    it("is a verification, for every fault, by docs/faults.md", () => {
        const page = readFileSync(path.join(__dirname, "..", "..", "..", "docs", "faults.md"), "utf8");
        const rows = page.matchAll(/^\| `([\w-]+)` +\|.*\|([^|]*)\|$/gm);
        const verified = [...rows].flatMap(([, fault, noticedBy]) =>
            /\bverify\b/.test(noticedBy ?? "") ? [fault] : [],
        );
        assert.deepEqual(verified, Object.keys(faults));
    });
});
