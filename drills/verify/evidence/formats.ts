import type { Finding } from "../../../detection";
import { utcMinute } from "../../render/clock";
import { visibleLines } from "../../render/visibleText";
import { htmlPage, readPageFile } from "../../replay/page/htmlPage";
import { escapeMarkup, type Markup, markup, nothing } from "../../replay/page/markup";
import { table } from "../../replay/page/tables";
import { asff } from "./asff";
import { type ControlEvidence, type Evidence, remedyOf } from "./evidence";
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
        body: markup`<p>Account ${first.account}, ${first.region}, ${first.standard}, verified on
${utcMinute(first.time)}. Changes nothing in the account.</p>
${table(
    ["number", "control", "outcome", "at", "what was seen"],
    evidence.map(({ number, slug, outcome, hop = "", statement }) => [number, slug, outcome, hop, statement]),
)}
${evidence.filter(({ findings }) => findings.length > 0).map(controlSection)}`,
    });
}

function controlSection({ number, title, findings, resources }: ControlEvidence): Markup {
    return markup`<h2>${number} ${title}</h2>
${findings.map(findingSection)}
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
    const suite = xml(`${evidence[0].standard}, account ${account}, ${region}`);
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

const xml = (text: string): string => escapeMarkup(visibleLines(text, false));
