import { Presets, SingleBar } from "cli-progress";
import { sizeText } from "./wording";

/** What can be interrupted: this process, or a test. */
export interface Interruptible {
    once(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
    off(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
    kill(pid: number, signal: NodeJS.Signals): unknown;
    readonly pid: number;
}

const interruptions: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Shows how far the reading has come: a bar on a terminal, nothing elsewhere. It disappears when it has done its duty, or when the process is interrupted. */
export function progressBar(
    stream: { write(text: string): unknown; readonly isTTY?: boolean },
    interruptible: Interruptible = process,
) {
    if (stream.isTTY !== true) {
        return { show: () => undefined, end: () => undefined };
    }
    const format = "reading {bar} {percentage} % of {size}, {eta_formatted} left";
    const terminal = stream as NodeJS.WritableStream;
    const bar = new SingleBar(
        { format, clearOnComplete: true, hideCursor: true, fps: 5, barsize: 30, stream: terminal },
        Presets.shades_classic,
    );
    let hasStarted = false;
    // The bar hides the cursor and lets no line wrap: whoever interrupts it wants both back.
    const interrupt = (signal: NodeJS.Signals): void => {
        end();
        stream.write("Interrupted: there are no figures, because not everything was read.\n");
        interruptible.kill(interruptible.pid, signal);
    };
    const end = (): void => {
        bar.stop();
        for (const signal of interruptions) {
            interruptible.off(signal, interrupt);
        }
    };
    return {
        show: (bytesRead: number, bytesInAll: number): void => {
            if (!hasStarted) {
                for (const signal of interruptions) {
                    interruptible.once(signal, interrupt);
                }
                bar.start(bytesInAll, bytesRead, { size: sizeText(bytesInAll) });
                hasStarted = true;
            }
            bar.update(bytesRead);
        },
        end,
    };
}
