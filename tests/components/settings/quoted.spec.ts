import * as assert from "node:assert/strict";
import { pathPart, pathText, quoted } from "../../../components/settings/quoted";

describe("quoted", () => {
    const table: [title: string, text: string, shown: string][] = [
        ["a word", "alerts", '"alerts"'],
        ["nothing", "", '""'],
        ["a break of the line", "a\nb", '"a\\nb"'],
        ["what would colour a terminal", "\u001b[31mred\u009b", '"\\u001b[31mred\\u{9b}"'],
        ["what would turn the text around", "a\u202eb", '"a\\u{202e}b"'],
        ["a URL", "https://example.com", '"https://example.com"'],
        ["a URL of a server alone", "https://example.com/", '"https://example.com/"'],
        ["the token in a URL's path", "https://hooks.example.com/T/0a1b", '"https://hooks.example.com/••••"'],
        ["the token in a URL's query", "wss://example.com?token=0a1b", '"wss://example.com/••••"'],
        ["the password in a URL", "https://me:0a1b@example.com:8443", '"https://••••@example.com:8443"'],
        ["a URL among other words", "see https://example.com/0a1b now", '"see https://example.com/•••• now"'],
        ["300 characters", "a".repeat(300), `"${"a".repeat(300)}"`],
        ["the beginning of 301", "a".repeat(301), `"${"a".repeat(60)}…" (301 characters)`],
    ];
    for (const [title, text, shown] of table) {
        it(`shows ${title}`, () => {
            assert.equal(quoted(text), shown);
        });
    }
});

describe("pathText", () => {
    it("names a setting as people write it", () => {
        assert.equal(pathText(["alarm", "okActions", 0]), "alarm.okActions[0]");
        assert.equal(
            pathText(["subscriptions", "https://example.com/0a1b"]),
            'subscriptions."https://example.com/••••"',
        );
    });
});

describe("pathPart", () => {
    const table: [name: string, part: string][] = [
        ["on-call_1", "on-call_1"],
        ["Data lake", "Data lake"],
        ["", '""'],
        ["https://example.com/0a1b", '"https://example.com/••••"'],
        ["a.b", '"a.b"'],
    ];
    for (const [name, part] of table) {
        it(`writes ${name || "an empty name"} as ${part}`, () => {
            assert.equal(pathPart(name), part);
        });
    }
});
