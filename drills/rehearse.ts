import { Command, Option } from "commander";
import { callOf } from "./callOf";
import { faults } from "./rehearsal/faults";
import type { Rehearsal } from "./rehearsal/rehearse";
import { alignColumns } from "./render/alignColumns";
import { inkFor } from "./render/ink";
import { writeJson } from "./render/writeJson";
import { exitCodes } from "./runCommand";
import { append, printLines, runCommandLine, type Terminal, wholeMinutes, widthOf } from "./runCommandLine";

interface Options {
    readonly stackFile: string;
    readonly events?: string;
    readonly delay: number;
    readonly control?: string;
    readonly break?: readonly string[];
    readonly listFaults?: true;
    readonly full?: true;
    readonly json?: true;
}

/**
 * `npm start`: rehearses a stack without AWS.
 *
 * @param words the command line, without the interpreter and the script.
 * @returns the exit code: 0 if the alert arrives.
 */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
    const command = commandLine();
    const ending =
        "Exit code: 0 if the events of every control reach a subscriber, 1 if not, 2 if that cannot be told or rehearsed.";
    return runCommandLine(command, words, terminal, ending, () => run(command.opts<Options>(), terminal));
}

function commandLine(): Command {
    return new Command(callOf("rehearse"))
        .description(
            "Rehearses a stack without AWS: creates nothing, sends sample events, and shows who would be told.",
        )
        .option("--stack-file <path>", "the stack whose config is used", "Pulumi.dev.yaml")
        .option(
            "--events <file>",
            "send your own CloudTrail records instead of samples: a file in any form that a replay reads",
        )
        .option("--delay <minutes>", "minutes that CloudTrail takes to deliver an event; on average 5", wholeMinutes, 5)
        .option(
            "--control <slug>",
            "rehearse one control in detail, and break its filter or alarm; default: all of the stack",
        )
        .option("--break <fault>", "break something first, and see whether anybody would notice; repeatable", append)
        .addOption(
            new Option("--list-faults", "list what --break can break").conflicts([
                "json",
                "break",
                "events",
                "control",
            ]),
        )
        .option("--full", "print more of the messages, and notes on the events")
        .option("--json", "print one JSON document instead");
}

async function run(options: Options, terminal: Terminal): Promise<number> {
    const width = widthOf(terminal, 100);
    if (options.listFaults) {
        const rows = Object.entries(faults).map(([name, { description }]) => [name, description]);
        printLines(terminal, alignColumns(rows, width));
        return exitCodes.yes;
    }
    // Loaded late: the SDK alone takes most of a second, which nobody should wait for to read the help.
    const { rehearse }: typeof import("./rehearsal/rehearse") = require("./rehearsal/rehearse");
    const { readEvents }: typeof import("./records/readEvents") = require("./records/readEvents");
    const rehearsal = await rehearse({
        stackFile: options.stackFile,
        faults: options.break ?? [],
        delayMinutes: options.delay,
        control: options.control,
        events: options.events === undefined ? undefined : readEvents(options.events),
    });
    if (options.json) {
        const {
            rehearsalDocument,
        }: typeof import("./rehearsal/rehearsalDocument") = require("./rehearsal/rehearsalDocument");
        writeJson(rehearsalDocument(rehearsal), terminal.stdout);
    } else {
        const { rehearsalLines }: typeof import("./rehearsal/rehearsalLines") = require("./rehearsal/rehearsalLines");
        const view = { width, ink: inkFor(terminal.stdout), isFull: options.full === true };
        printLines(terminal, rehearsalLines(rehearsal, view));
    }
    return exitCodeOf(rehearsal);
}

function exitCodeOf({ controls, environments, faults }: Rehearsal): number {
    const untold = controls.filter(({ drill }) => drill.outcome !== "told");
    if (untold.length === 0) {
        return exitCodes.yes;
    }
    // What is absent here can be set in an environment; what is broken on purpose is broken all the same.
    const isOpen = environments.length > 0 && faults.length === 0;
    return isOpen || untold.every(({ drill }) => drill.outcome === "cannot tell yet")
        ? exitCodes.cannotTell
        : exitCodes.no;
}
