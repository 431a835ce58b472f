import { visibleLines } from "../../render/visibleText";
import { type ControlEvidence, type Evidence, remedyOf, standardOf } from "./evidence";

/** A test case for each control, as build servers read them: lost is a failure, what cannot be told an error. */
export function junit(evidence: Evidence): string {
    const count = (outcome: ControlEvidence["outcome"]): number =>
        evidence.filter((control) => control.outcome === outcome).length;
    const [{ account, region, time }] = evidence;
    const suite = xml(`${standardOf(evidence[0])}, account ${account}, ${region}`);
    const totals = `tests="${evidence.length}" failures="${count("lost")}" errors="${count("cannot tell yet")}" skipped="0"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="foundations-monitor verify" ${totals}>`,
        `  <testsuite name="${suite}" ${totals} timestamp="${time.toISOString().slice(0, 19)}">`,
        ...evidence.flatMap(testCase),
        "  </testsuite>",
        "</testsuites>",
        "",
    ].join("\n");
}

function testCase(control: ControlEvidence): string[] {
    const { number, slug, benchmark, outcome, statement, findings, hop } = control;
    const open = `    <testcase name="${xml(`${number} ${slug}`)}" classname="${xml(`benchmark.${benchmark}`)}" time="0"`;
    if (outcome === "told") {
        return [`${open}>`, `      <system-out>${xml(statement)}</system-out>`, "    </testcase>"];
    }
    const element = outcome === "lost" ? "failure" : "error";
    const type = findings[0]?.code ?? "CANNOT_TELL_YET";
    const message = outcome === "lost" ? `lost at the ${hop}` : "cannot tell yet";
    const text = [statement, remedyOf(control)].filter((part) => part !== "").join("\n");
    return [
        `${open}>`,
        `      <${element} message="${xml(message)}" type="${xml(type)}">${xml(text)}</${element}>`,
        "    </testcase>",
    ];
}

const escapes: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&apos;",
};

const xml = (text: string): string =>
    visibleLines(text, false).replace(/[&<>"']/g, (character) => escapes[character] ?? "");
