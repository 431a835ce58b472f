import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Markup, markup } from "./markup";

/** What a page holds. */
export interface HtmlPage {
    readonly title: string;
    /** What stands behind the title in the bar of a browser. */
    readonly subtitle: string;
    readonly styles: readonly string[];
    /** Default: none. */
    readonly scripts?: readonly string[];
    readonly body: Markup;
}

/**
 * A page that needs no network. It allows its own styles and scripts and nothing more, so that even markup that got in from
 * an account or a log could do nothing.
 */
export function htmlPage({ title, subtitle, styles, scripts = [], body }: HtmlPage): string {
    const policy = [
        "default-src 'none'",
        `style-src ${styles.map(hashOf).join(" ")}`,
        `script-src ${scripts.map(hashOf).join(" ") || "'none'"}`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join("; ");
    return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} · ${subtitle}</title>
${styles.map((style) => new Markup(`<style>${style}</style>`))}
</head>
<body>
<h1>${title}</h1>
${body}
${scripts.map((script) => new Markup(`<script>${script}</script>`))}
</body>
</html>
`.html;
}

/** A style or script of the pages, which lies beside this file, and beside the bundle in the packed command. */
export const readPageFile = (name: string): string => readFileSync(join(__dirname, name), "utf8");

/** How a page's policy allows a style or a script. */
const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
