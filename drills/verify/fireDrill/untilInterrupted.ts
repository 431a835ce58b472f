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
