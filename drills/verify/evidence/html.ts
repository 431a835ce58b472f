import type { Finding } from "../../../detection";
import { utcMinute } from "../../render/clock";
import { htmlPage, readPageFile } from "../../replay/page/htmlPage";
import { type Markup, markup, nothing } from "../../replay/page/markup";
import { table } from "../../replay/page/tables";
import { type ControlEvidence, type Evidence, standardOf } from "./evidence";

/** A page for people that needs nothing else: no network and no JavaScript. */
export function html(evidence: Evidence): string {
    const [first] = evidence;
    const told = evidence.filter(({ outcome }) => outcome === "told").length;
    const title = evidence.length === 1 ? first.title : `${told} of ${evidence.length} controls tell somebody`;
    return htmlPage({
        title,
        subtitle: `account ${first.account}`,
        styles: [readPageFile("page.css")],
        body: markup`<p>Account ${first.account}, ${first.region}, ${standardOf(first)}, verified on
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
