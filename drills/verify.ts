import { Command } from "commander";
import { consoleAuthenticationFailures as control } from "../detection";
import { InputError } from "./InputError";
import { inkFor } from "./render/ink";
import { visibleJson } from "./replay/render/visibleText";
import type { AwsCalls } from "./verify/aws/AwsCalls";
import { type SdkOptions, sdkCalls } from "./verify/aws/sdkCalls";
import { verificationDocument } from "./verify/render/verificationDocument";
import { verificationLines } from "./verify/render/verificationLines";
import { verifyAccount } from "./verify/verifyAccount";

interface Options extends SdkOptions {
    readonly region: readonly string[];
    readonly json?: true;
}

/** Where a verification prints to: a terminal, a pipe, or a test. */
export interface Terminal {
    readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
    readonly stderr: { write(text: string): unknown };
}

/** Exit codes: contract. A command line or credentials that cannot be used tell nothing either. */
export const exitCodes = { told: 0, lost: 1, "cannot tell yet": 2 } as const;

/**
 * `npm run verify`: reads a live account.
 *
 * @param words the command line, without the interpreter and the script.
 * @param connect to AWS, or to something that stands in for it.
 */
export async function main(
    words: readonly string[],
    terminal: Terminal,
    connect: (options: SdkOptions) => AwsCalls = sdkCalls,
): Promise<number> {
    const command = commandLine().configureOutput({
        writeOut: (text) => terminal.stdout.write(text),
        writeErr: (text) => terminal.stderr.write(text),
    });
    try {
        command.parse(words, { from: "user" });
    } catch (error) {
        return (error as { exitCode?: number }).exitCode === 0 ? 0 : exitCodes["cannot tell yet"];
    }
    try {
        return await run(command.opts<Options>(), terminal, connect);
    } catch (error) {
        if (error instanceof InputError) {
            terminal.stderr.write(`${error.message}\n`);
            return exitCodes["cannot tell yet"];
        }
        throw error;
    }
}

function commandLine(): Command {
    return new Command("npm run verify --")
        .description("Reads a live AWS account: would a person be told of a failed console sign-in? Changes nothing.")
        .option(
            "--region <name>",
            "the trail's home Region, where filter, alarm and topic belong; repeatable, or all; by default the configured one",
            (name: string, names: readonly string[]) => [...names, name],
            [],
        )
        .option("--profile <name>", "a profile of the shared AWS configuration files")
        .option("--endpoint-url <url>", "ask this endpoint instead of AWS")
        .option("--json", "print one JSON document instead")
        .addHelpText(
            "after",
            "\nExit code: 0 if somebody is told, 1 if the alert is lost, 2 if that cannot be told. Permissions: docs/verify.md.",
        )
        .exitOverride();
}

async function run(
    options: Options,
    { stdout }: Terminal,
    connect: (options: SdkOptions) => AwsCalls,
): Promise<number> {
    const verification = await verifyAccount(connect(options), options.region, control);
    if (options.json) {
        stdout.write(`${visibleJson(JSON.stringify(verificationDocument(verification), null, 2))}\n`);
    } else {
        const width = Math.min(Math.max(stdout.columns ?? 100, 80), 120);
        stdout.write(`${verificationLines(verification, { width, ink: inkFor(stdout) }).join("\n")}\n`);
    }
    return exitCodes[verification.outcome];
}

if (require.main === module) {
    main(process.argv.slice(2), process).then((exitCode) => {
        process.exitCode = exitCode;
    });
}
