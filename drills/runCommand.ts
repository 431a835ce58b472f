/** Exit codes of every drill: contract. What cannot be used tells nothing of an alert path, and is never "no". */
export const exitCodes = { yes: 0, no: 1, cannotTell: 2 } as const;

/** What of a process a command needs; a test gives it something else. */
export interface CommandProcess {
    readonly argv: readonly string[];
    readonly stdout: OutputStream;
    readonly stderr: OutputStream;
    exitCode?: number | string | null | undefined;
}

interface OutputStream {
    write(text: string): unknown;
    on(event: "error", listener: (error: Error) => void): unknown;
}

/**
 * Runs a drill as the program of a process, and ends with its exit code. A reader that has read enough, as `| head` has,
 * changes nothing: the work goes on, and what nobody reads is dropped.
 */
export async function runCommand<P extends CommandProcess>(
    main: (words: readonly string[], process: P) => Promise<number>,
    process: P,
): Promise<void> {
    let isWritten = true;
    const fail = (error: unknown): void => {
        const code = writeFailure(error);
        if (code === undefined) {
            throw error;
        }
        if (code !== "EPIPE") {
            isWritten = false;
            process.exitCode = exitCodes.cannotTell;
            process.stderr.write(`The report cannot be written (${code}): what was printed is not all of it.\n`);
        }
    };
    process.stdout.on("error", fail);
    // Where complaints cannot be written, there is nobody to complain to.
    process.stderr.on("error", () => undefined);
    try {
        const exitCode = await main(process.argv.slice(2), process);
        process.exitCode = isWritten ? exitCode : exitCodes.cannotTell;
    } catch (error) {
        // Into a file, a write fails at once.
        fail(error);
    }
}

/** The system's code of a failed write; undefined for any other error. */
function writeFailure(error: unknown): string | undefined {
    const isWrite = error instanceof Error && "syscall" in error && error.syscall === "write" && "code" in error;
    return isWrite ? String(error.code) : undefined;
}
