import type { Finding } from "../../../detection";
import { Markup, markup, nothing } from "../../replay/page/markup";
import { hashOf, readPageFile } from "../../replay/page/readPageFile";
import { table } from "../../replay/page/tables";
import { utcMinute } from "../render/utcMinute";
import { type ControlEvidence, standardOf } from "./evidence";

/**
 * A page for people that needs nothing else: no network and no JavaScript. It allows its own style and nothing more, so
 * that even markup that got in from an account could do nothing.
 */
export function html(evidence: readonly ControlEvidence[]): string {
    const [first] = evidence;
    const style = readPageFile("page.css");
    const policy = `default-src 'none'; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
    const told = evidence.filter(({ outcome }) => outcome === "told").length;
    const title = evidence.length === 1 ? (first?.title ?? "") : `${told} of ${evidence.length} controls tell somebody`;
    return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · account ${first?.account ?? ""}</title>
${new Markup(`<style>${style}</style>`)}
</head>
<body>
<h1>${title}</h1>
<p>Account ${first?.account ?? ""}, ${first?.region ?? ""}, ${first === undefined ? "" : standardOf(first)}, verified on
${first === undefined ? "" : utcMinute(first.time)}. Changes nothing in the account.</p>
${table(
    ["number", "control", "outcome", "at", "what was seen"],
    evidence.map(({ number, slug, outcome, hop = "", statement }) => [number, slug, outcome, hop, statement]),
)}
${evidence.filter(({ findings }) => findings.length > 0).map(controlSection)}
</body>
</html>
`.html;
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
