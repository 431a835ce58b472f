import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { main } from "../../drills/verify";
import { credentialsOf } from "./AwsClients";
import { account, region } from "./EmulatedAccount";

/** What `npm run verify -- --json` says of the emulated account. */
export interface VerifyRun {
    readonly exitCode: number;
    // biome-ignore lint/suspicious/noExplicitAny: The document is JSON, and its tests say what they expect of it.
    readonly document: any;
}

export interface VerifyOptions {
    /** Sends the signals of the operating system. */
    readonly signals?: EventEmitter;
    /** Default: those of the account's root user. */
    readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Runs `npm run verify -- --json` in this process, with the environment of somebody who has the credentials. */
export async function verifyEmulator(
    url: string,
    words: readonly string[] = [],
    options: VerifyOptions = {},
): Promise<VerifyRun> {
    const { exitCode, stdout } = await runVerify(url, ["--json", ...words], options);
    return { exitCode, document: JSON.parse(stdout) };
}

/** The same in the form that the words ask for. */
export async function runVerify(
    url: string,
    words: readonly string[],
    { signals = new EventEmitter(), credentials = credentialsOf(account) }: VerifyOptions = {},
): Promise<{ exitCode: number; stdout: string }> {
    const environment = process.env;
    const { accessKeyId, secretAccessKey } = credentials;
    const { AWS_PROFILE, AWS_SESSION_TOKEN, ...others } = environment;
    process.env = { ...others, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    let stdout = "";
    const write = (text: string): void => {
        stdout += text;
    };
    const terminal = {
        stdin: new PassThrough(),
        stdout: { write },
        stderr: new PassThrough(),
        on: signals.on.bind(signals),
        off: signals.off.bind(signals),
    };
    try {
        const exitCode = await main(["--region", region, "--endpoint-url", url, ...words], terminal);
        return { exitCode, stdout };
    } finally {
        process.env = environment;
    }
}
