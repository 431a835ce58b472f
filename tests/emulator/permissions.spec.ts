import * as assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../engine/projectRoot";
import { trailLogGroup, trailName } from "../engine/putTrail";
import { describeWithEmulator } from "./describeWithEmulator";
import { EmulatedFunction } from "./EmulatedFunction";
import { EmulatedUser } from "./EmulatedUser";
import { SampleStack } from "./SampleStack";

/** What the policies in docs/verify.md allow: the least to verify, and what a drill needs besides. */
const [toVerify = [], toDrill = []] = documentedActions();

/** What is refused to nobody: the emulator lets everybody list Regions, has no mute rule to read, and protects no data. */
const notRefused = ["account:ListRegions", "cloudwatch:GetAlarmMuteRule", "sns:GetDataProtectionPolicy"];

/** Without them nobody knows of the queue and the function; of mail and webhook they decide nothing. */
const ofQueues = "sqs:GetQueueAttributes";
const ofFunctions = "lambda:GetPolicy";

const without = (action: string) => (other: string) => other !== action;

describeWithEmulator("npm run verify as an IAM user", (url) => {
    let stack: SampleStack;
    let auditor: EmulatedUser;

    before(async () => {
        stack = await SampleStack.prepare(url());
        await stack.aws.putTrail(trailName, trailLogGroup);
        await stack.deploy();
        auditor = await EmulatedUser.create(url(), "auditor");
    });
    after(() => stack?.dispose());

    const verifyWith = async (actions: readonly string[], ...words: string[]) => {
        await auditor.allow(actions);
        const { exitCode, document } = await stack.verify(words, { credentials: auditor.credentials });
        const refused = document.unread.filter(({ kind }: Record<string, string>) => kind === "permission missing");
        const missing = new Set(refused.map(({ permission }: Record<string, string>) => permission));
        return { exitCode, document, missing: [...missing] };
    };

    it("is told with the documented policy", async () => {
        const { exitCode, document, missing } = await verifyWith(toVerify);
        assert.equal(document.caller, "arn:aws:iam::123456789012:user/auditor");
        assert.deepEqual([exitCode, document.outcome, missing], [0, "told", []]);
    });

    for (const action of toVerify.filter((one) => ![...notRefused, ofQueues, ofFunctions].includes(one))) {
        it(`cannot tell without ${action}, and says that it is missing`, async () => {
            const { exitCode, document, missing } = await verifyWith(toVerify.filter(without(action)));
            assert.deepEqual([exitCode, document.outcome, missing], [2, "cannot tell yet", [action]]);
        });
    }

    it(`leaves the queue out without ${ofQueues}, and says that it is missing`, async () => {
        const { exitCode, document, missing } = await verifyWith(toVerify.filter(without(ofQueues)));
        assert.deepEqual([exitCode, document.outcome, missing], [0, "told", [ofQueues]]);
        assert.deepEqual(document.path.subscribers.map(({ protocol }: Record<string, string>) => protocol).sort(), [
            "email",
            "http",
        ]);
    });

    it("is told with it in all Regions, through which the trail is one", async () => {
        const { exitCode, document, missing } = await verifyWith(toVerify, "--region", "all");
        assert.deepEqual([exitCode, document.outcome, missing, document.doubles], [0, "told", [], []]);
        assert.ok(document.regions.length > 1, document.regions.join(", "));
    });

    for (const action of ["cloudwatch:DescribeAlarmHistory", "cloudwatch:SetAlarmState"]) {
        it(`raises nothing in a drill without ${action}`, async () => {
            const permitted = [...toVerify, ...toDrill.filter(without(action))];
            const { exitCode, document } = await verifyWith(permitted, "--drill", "--yes");
            const reason = `the alarm was not raised: permission ${action} is missing`;
            assert.deepEqual([exitCode, document.drill.action], [2, { state: "not known", reason }]);
            assert.deepEqual(document.drill.putBack, { state: "not needed" });
        });
    }

    it("drills with both documented policies", async () => {
        await auditor.allow([...toVerify, ...toDrill]);
        const signals = new EventEmitter();
        const drilling = stack.verify(["--drill", "--yes"], { credentials: auditor.credentials, signals });
        await stack.webhook.received(1);
        signals.emit("SIGINT");
        const { document } = await drilling;
        assert.deepEqual(document.drill.action, { state: "not known", reason: "the drill was interrupted" });
        assert.deepEqual(document.drill.putBack, { state: "put back", to: "INSUFFICIENT_DATA" });
    });

    it(`leaves a function of another Region out without ${ofFunctions}, and sees with it whom the function lets in`, async () => {
        const page = await EmulatedFunction.subscribe(url(), stack.aws, "page");
        const blind = await verifyWith(toVerify.filter(without(ofFunctions)));
        assert.deepEqual([blind.exitCode, blind.document.outcome, blind.missing], [0, "told", [ofFunctions]]);

        const look = async () => {
            const { document, missing } = await verifyWith(toVerify);
            assert.deepEqual([document.outcome, missing], ["told", []]);
            const told = document.path.subscribers.some(
                ({ protocol }: Record<string, string>) => protocol === "lambda",
            );
            return [told, document.path.remarks.map(({ code }: Record<string, string>) => code)];
        };
        const lockedOut = [false, ["SUBSCRIPTION_FUNCTION_POLICY_BLOCKS_SNS"]];
        assert.deepEqual(await look(), lockedOut);
        await page.admit(`${page.topicArn}-2`);
        assert.deepEqual(await look(), lockedOut);
        await page.admit(page.topicArn);
        assert.deepEqual(await look(), [true, []]);
    });
});

function documentedActions(): string[][] {
    const text = readFileSync(join(projectRoot, "docs/verify.md"), "utf8");
    const policies = [...text.matchAll(/^```json\n(.+?)^```/gms)].map(([, policy = ""]) => JSON.parse(policy));
    return policies.map(({ Statement }) => Statement[0].Action);
}
