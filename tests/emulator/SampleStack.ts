import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { AlarmMessage } from "../../detection";
import { stepsOf } from "../engine/engineEvents";
import type { PulumiCli } from "../engine/PulumiCli";
import type { PulumiSandbox } from "../engine/PulumiSandbox";
import { editStackFile } from "../engine/stackFile";
import { account, EmulatedAccount, region } from "./EmulatedAccount";
import { emulatorSandbox } from "./emulatorSandbox";
import { type VerifyOptions, type VerifyRun, verifyEmulator } from "./verifyEmulator";
import { Webhook } from "./Webhook";

const subscriptions = "foundations-monitor:subscriptions";

/** The sample stack for an emulated account, with the queue and the webhook that it notifies. Nothing is deployed yet. */
export class SampleStack {
    static readonly queueName = "security-audit";
    readonly aws: EmulatedAccount;
    readonly pulumi: PulumiCli;
    private readonly sandbox: PulumiSandbox;

    private constructor(
        private readonly url: string,
        readonly webhook: Webhook,
    ) {
        this.aws = new EmulatedAccount(url);
        this.sandbox = emulatorSandbox(url);
        this.pulumi = this.sandbox.program();
    }

    static async prepare(url: string): Promise<SampleStack> {
        const stack = new SampleStack(url, await Webhook.listen());
        try {
            await stack.prepare();
            return stack;
        } catch (error) {
            await stack.dispose();
            throw error;
        }
    }

    get stackFile(): string {
        return join(this.pulumi.folder, "Pulumi.dev.yaml");
    }

    edit(change: Parameters<typeof editStackFile>[2]): void {
        editStackFile(this.pulumi, "dev", change);
    }

    /** `pulumi up`, after a look at what AWS has. Returns what was done, without the look. */
    async deploy(...words: string[]): Promise<string[]> {
        const { events } = await this.pulumi.succeed("up", "--yes", "--skip-preview", "--refresh", ...words);
        return stepsOf(events).filter((step) => !step.startsWith("refresh "));
    }

    verify(words?: readonly string[], options?: VerifyOptions): Promise<VerifyRun> {
        return verifyEmulator(this.url, words, options);
    }

    /** The next messages of the queue, in the order of arrival; none if none comes within ten seconds. */
    async messages(): Promise<AlarmMessage[]> {
        for (let look = 0; look < 100; look++) {
            const bodies = await this.aws.takeMessages(SampleStack.queueName);
            if (bodies.length > 0) {
                return bodies.map((body) => JSON.parse(body));
            }
            await setTimeout(100);
        }
        return [];
    }

    /** The types of which the stand-in keeps resources beside the emulator, sorted. */
    typesBeside(): string[] {
        const { aws } = this.sandbox;
        return [region, "global"].flatMap((place) => aws.resources(account, place).kinds()).sort();
    }

    private async prepare(): Promise<void> {
        await this.aws.queues.createQueue({ QueueName: SampleStack.queueName });
        await this.pulumi.succeed("stack", "init", "dev");
        this.edit((config) => {
            const { pager, "audit-queue": queue, ...others } = config[subscriptions] as Record<string, object>;
            return {
                ...config,
                [subscriptions]: {
                    ...others,
                    // An emulator really sends to it: not to the sample's address.
                    pager: { ...pager, protocol: "http", endpoint: this.webhook.url },
                    "audit-queue": { ...queue, grantDelivery: true },
                },
            };
        });
    }

    async dispose(): Promise<void> {
        await this.webhook.close();
        await this.sandbox.dispose();
    }
}
