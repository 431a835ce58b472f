import { type ChildProcess, spawn } from "node:child_process";

/**
 * Starts a plug-in or a policy pack in a process of its own, as the Pulumi CLI does. Resolves once it has said on which port
 * it answers.
 *
 * @param runner the SDK's program for it, such as `run-policy-pack`.
 * @param directory from which the SDK is resolved, and where the process runs.
 * @throws Error with what it printed if it ends before.
 */
export async function startServer(
    runner: string,
    words: readonly string[],
    directory: string,
): Promise<{ readonly child: ChildProcess; readonly port: string }> {
    const program = require.resolve(`@pulumi/pulumi/cmd/${runner}`, { paths: [directory] });
    const child = spawn(process.execPath, [program, ...words], {
        cwd: directory,
        stdio: ["ignore", "pipe", "pipe"],
    });
    let [output, errors] = ["", ""];
    child.stderr.on("data", (chunk) => {
        errors += chunk;
    });
    const port = await new Promise<string>((resolve, reject) => {
        child.stdout.on("data", (chunk) => {
            output += chunk;
            const [line] = /^\d+(?=\r?\n)/m.exec(output) ?? [];
            if (line !== undefined) {
                resolve(line);
            }
        });
        child.on("exit", (code) => reject(new Error(`${runner} exited with ${code}.\n${errors}`)));
    });
    return { child, port };
}
