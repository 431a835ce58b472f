import { createInterface } from "node:readline";
import { visibleText } from "../../render/visibleText";
import { countOf } from "../../render/wording";
import type { Verification } from "../verifyAccount";
import type { DrillTarget } from "./drillTarget";

/** What a person should know before the alarm is raised. */
export function drillQuestion({ session, live }: Verification, { alarm, region, topicArn }: DrillTarget): string {
    const { length } = live.deployment.subscriptions.filter(
        ({ topicArn: own }) => own.state === "known" && own.value === topicArn,
    );
    return [
        `The drill raises the alarm "${visibleText(alarm)}" in ${region}, account ${session.account}.`,
        `CloudWatch then notifies ${visibleText(topicArn)}, which has ${countOf(length, "subscription")}, and everything else that the alarm acts on.`,
        "Nothing has happened: tell those who are on duty. The state is put back at the end, which runs the actions for it too.",
        "Raise the alarm now? [y/N] ",
    ].join("\n");
}

/** Asks on a terminal. Anything but a clear yes is a no, and so is an interruption. */
export function askToRing(
    question: string,
    input: NodeJS.ReadableStream,
    output: NodeJS.WritableStream,
): Promise<boolean> {
    const terminal = createInterface({ input, output });
    return new Promise((resolve) => {
        terminal.on("SIGINT", () => terminal.close());
        terminal.on("close", () => resolve(false));
        terminal.question(question, (answer) => {
            resolve(/^y(es)?$/i.test(answer.trim()));
            terminal.close();
        });
    });
}

/** What sends the signals of the operating system: the process, or a test. */
export interface SignalSource {
    on(name: NodeJS.Signals, listener: () => void): unknown;
    off(name: NodeJS.Signals, listener: () => void): unknown;
}

const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"];

/**
 * Does work that must be tidied up: an interruption gives the work a signal instead of ending the process, and however
 * often it is repeated, the work comes to its own end.
 */
export async function untilInterrupted<T>(source: SignalSource, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const interrupt = (): void => controller.abort();
    for (const name of signals) {
        source.on(name, interrupt);
    }
    try {
        return await work(controller.signal);
    } finally {
        for (const name of signals) {
            source.off(name, interrupt);
        }
    }
}
