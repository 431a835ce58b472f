import { Command, InvalidArgumentError, Option } from "commander";
import { type BenchmarkVersion, benchmarkVersions } from "../../detection";
import { callOf } from "../callOf";
import { append } from "../runCommandLine";
import type { SdkOptions } from "./aws/AwsCalls";
import { type EvidenceFormat, evidenceFormats } from "./evidence/formats";

/** What the words of the command line ask for. */
export interface Options extends SdkOptions {
    readonly region?: readonly string[];
    readonly control?: readonly string[];
    readonly benchmark?: BenchmarkVersion;
    readonly stackFile?: string;
    readonly drill?: true;
    readonly yes?: true;
    readonly format: Format;
    readonly json?: true;
    readonly output?: string;
}

type Format = "text" | "json" | EvidenceFormat;

const formats = ["text", "json", ...Object.keys(evidenceFormats)] as const;

/** The options of `verify`, with their help. */
export function commandLine(): Command {
    return new Command(callOf("verify"))
        .description(
            "Reads a live AWS account: would a person be told of a failed console sign-in, or of what another control watches? Changes nothing, unless asked for a drill.",
        )
        .option(
            "--region <name>",
            "the trail's home Region, where filter, alarm and topic belong; repeatable, or all; by default the configured one",
            append,
        )
        .option(
            "--control <name>",
            "a control by its name, such as root-usage; repeatable; by default console-authentication-failures",
            append,
        )
        .addOption(
            new Option("--benchmark <version>", "all controls of a version, or those that --control names").choices(
                benchmarkVersions,
            ),
        )
        .option(
            "--stack-file <path>",
            "all controls that a stack monitors, its own controls among them, or those that --control names, in its Region",
        )
        .option("--profile <name>", "a profile of the shared AWS configuration files")
        .option("--endpoint-url <url>", "ask this endpoint instead of AWS", endpointUrl)
        .option(
            "--drill",
            "raise the alarm for real, see whether CloudWatch notifies the topic, and put the state back",
        )
        .option("--yes", "drill without asking first")
        .addOption(new Option("--format <form>", "how to report").choices(formats).default("text" satisfies Format))
        .addOption(new Option("--json", "the same as --format json").conflicts("format"))
        .option("--output <file>", "write the report into a file, and print where it is");
}

function endpointUrl(text: string): string {
    if (!URL.canParse(text) || !/^https?:/.test(text)) {
        throw new InvalidArgumentError("It must be a URL, such as http://localhost:4566.");
    }
    return text;
}
