import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { jsonScript, markup } from "../../../../drills/replay/page/markup";

describe("markup", () => {
    it("escapes texts, shows what cannot be seen, and keeps markup", () => {
        const inner = markup`<b title="${`"'`}">${"<i>&\u202e"}</b>`;
        assert.equal(markup`<p>${inner}${3}${[inner]}</p>`.html, `<p>${inner.html}3${inner.html}</p>`);
        assert.equal(inner.html, '<b title="&quot;&#39;">&lt;i&gt;&amp;\\u{202e}</b>');
    });

    it("lets no text open or close an element, an attribute or an entity", () => {
        fc.assert(
            fc.property(fc.string(), (text) => !/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/.test(markup`${text}`.html)),
        );
    });
});

describe("jsonScript", () => {
    it("cannot be ended by a text in it, and is the same value again", () => {
        const value = { a: "</script><script>alert(1)</script><!--&" };
        const { html } = jsonScript("data", value);
        const content = /^<script type="application\/json" id="data">(.*)<\/script>$/.exec(html)?.[1] ?? "";
        assert.ok(!/[<>&]/.test(content));
        assert.deepEqual(JSON.parse(content), value);
    });
});
