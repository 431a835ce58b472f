interface Streams {
    readonly stdout: { write(text: string): unknown };
    readonly stderr: { write(text: string): unknown };
}

/** Runs a command with streams that keep what it writes. */
export async function captured(run: (streams: Streams) => Promise<number>) {
    let [out, err] = ["", ""];
    const exitCode = await run({
        stdout: { write: (text) => (out += text) },
        stderr: { write: (text) => (err += text) },
    });
    return { exitCode, out, err };
}
