import { describeFinding, type Finding } from "../../../detection";
import { utcMinute } from "../../render/clock";
import { visibleLines } from "../../render/visibleText";
import { htmlPage, readPageFile } from "../../replay/page/htmlPage";
import { type Markup, markup, nothing } from "../../replay/page/markup";
import { table } from "../../replay/page/tables";
import { asff } from "./asff";
import { type ControlEvidence, type Evidence, reasonsOf, standardsOf } from "./evidence";
import { ocsf } from "./ocsf";

/** Forms that others read, by the names that `--format` takes beside `text` and `json`. */
export const evidenceFormats = { html, ocsf, asff, junit } as const satisfies Readonly<
    Record<string, (evidence: Evidence) => string>
>;

export type EvidenceFormat = keyof typeof evidenceFormats;

/** A page for people that needs nothing else: no network and no JavaScript. */
function html(evidence: Evidence): string {
    const [first] = evidence;
    const told = evidence.filter(({ outcome }) => outcome === "told").length;
    const title = evidence.length === 1 ? first.title : `${told} of ${evidence.length} controls tell somebody`;
    return htmlPage({
        title,
        subtitle: `account ${first.account}`,
        styles: [readPageFile("page.css")],
        body: markup`<p>Account ${first.account}, ${first.region}, ${standardsOf(evidence)}, verified on
${utcMinute(first.time)}.</p>
${table(
    ["number", "control", "outcome", "at", "what was seen"],
    evidence.map(({ number = "", slug, outcome, hop = "", statement }) => [number, slug, outcome, hop, statement]),
)}
${evidence.filter((control) => reasonsOf(control).length + control.resources.length > 0).map(controlSection)}`,
    });
}

function controlSection(control: ControlEvidence): Markup {
    const { number, title, resources } = control;
    return markup`<h2>${number === undefined ? title : `${number} ${title}`}</h2>
${reasonsOf(control).map(findingSection)}
${
    resources.length === 0
        ? nothing
        : table(
              ["hop", "resource", "identity"],
              resources.map(({ hop, label, id }) => [hop, label, id]),
          )
}`;
}

const findingSection = ({ code, hop, observed, wanted, remedy }: Finding): Markup => markup`<h3>${hop}: ${code}</h3>
<p>${observed}</p>
<p class="quiet">${wanted}</p>
<p><code>${remedy}</code></p>`;

/** A test case for each control, as build servers read them: lost is a failure, what cannot be told an error. */
function junit(evidence: Evidence): string {
    const count = (outcome: ControlEvidence["outcome"]): number =>
        evidence.filter((control) => control.outcome === outcome).length;
    const [{ account, region, time }] = evidence;
    const suite = xml(`${standardsOf(evidence)}, account ${account}, ${region}`);
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
    const { number, slug, benchmark, outcome, statement, hop, resources } = control;
    const name = number === undefined ? slug : `${number} ${slug}`;
    const classname = benchmark === undefined ? "own-controls" : `benchmark.${benchmark}`;
    const open = `    <testcase name="${xml(name)}" classname="${xml(classname)}" time="0"`;
    const served = resources.map(({ hop: at, id }) => `${at}: ${id}`);
    const output = (lines: readonly string[]): string => `      <system-out>${xml(lines.join("\n"))}</system-out>`;
    if (outcome === "told") {
        return [`${open}>`, output([statement, ...served]), "    </testcase>"];
    }
    const element = outcome === "lost" ? "failure" : "error";
    const type = reasonsOf(control)[0]?.code ?? "CANNOT_TELL_YET";
    const message = outcome === "lost" ? `lost at the ${hop}` : `cannot tell yet: open at the ${hop}`;
    // What is lost is stated by its findings alone.
    const text = [...(outcome === "lost" ? [] : [statement]), ...reasonsOf(control).map(describeFinding)].join("\n");
    return [
        `${open}>`,
        `      <${element} message="${xml(message)}" type="${xml(type)}">${xml(text)}</${element}>`,
        ...(served.length === 0 ? [] : [output(served)]),
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
