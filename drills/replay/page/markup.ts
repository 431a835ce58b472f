import { jsonEscape, visibleText } from "../../render/visibleText";

/** Markup that is safe to put into a page. */
export class Markup {
    constructor(public readonly html: string) {}
}

type Content = string | number | Markup | readonly Markup[];

/**
 * Puts values into markup: texts are escaped, and what cannot be seen is made visible, because whoever fails to sign in
 * chooses some of them. Only `Markup` goes in as it is.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
    return new Markup(
        parts.map((part, index) => part + (index < values.length ? asHtml(values[index] ?? "") : "")).join(""),
    );
}

/** A part that is not there. */
export const nothing = markup``;

function asHtml(value: Content): string {
    if (value instanceof Markup) {
        return value.html;
    }
    if (Array.isArray(value)) {
        return value.map((each: Markup) => each.html).join("\n");
    }
    return escapeMarkup(visibleText(String(value)));
}

/** What HTML and XML would read as markup. */
const escapes: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
};

export const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");

/** JSON as the content of a script element, which no text in it can end. */
export function jsonScript(id: string, value: unknown): Markup {
    const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, jsonEscape);
    return markup`<script type="application/json" id="${id}">${new Markup(json)}</script>`;
}
