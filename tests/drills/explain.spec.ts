import * as assert from "node:assert/strict";
import { controlsOf } from "../../detection";
import { main } from "../../drills/explain";
import { captured } from "./captured";

const explain = (...words: string[]) => captured((streams) => main(words, streams));

describe("npm run explain", () => {
    it("judges by the texts of one version of the benchmark", async () => {
        const { out } = await explain("--json", "--benchmark", "1.2", "{ $.eventName = ConsoleLogin }");
        const judged = JSON.parse(out).controls.map(({ control, number }: Record<string, string>) => [control, number]);
        assert.deepEqual(
            judged,
            controlsOf("1.2").map(({ slug, numbers }) => [slug, numbers["1.2"]?.number]),
        );
    });

    const answers: readonly [string, string, number, RegExp][] = [
        ["too many events", "{ $.eventName = ConsoleLogin }", 0, /✔ 5\.6 .* broader +It counts all failed console/],
        [
            "a typo",
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authenticaton") }',
            1,
            /✘ 5\.6 .* never matches/,
        ],
        [
            "too few events",
            '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") && ($.awsRegion = eu-north-1) }',
            1,
            /✘ 5\.6 .* narrower +It also asks for \$\.awsRegion = eu-north-1/,
        ],
        [
            "that an asterisk in the middle of a value is no wildcard",
            '{ ($.eventName = "Console*Login") && ($.errorMessage = "Failed authentication") }',
            1,
            /✘ 5\.6 .* never matches .* A \* is a wildcard at the\s+ends of a value only;/s,
        ],
        [
            "the same of a pattern for another subject, once",
            "{ ($.a = x*y) || ($.a = p*q) }",
            1,
            /^Counts events whose a is x\*y or p\*q\.\nA \* is a wildcard at the ends of a value only; [^*]+\*b\$%\.\n\nIt was meant for none /,
        ],
        ["another subject", "ERROR", 1, /^Counts events that contain "ERROR"\.\n\nIt was meant for none /],
        [
            "a text that CloudWatch refuses",
            "{ $.x = ",
            1,
            /^CloudWatch would refuse this pattern\..* The \{ at character 1 is never closed\.\n$/s,
        ],
        ["every event", "", 0, /✔ 5\.15 +organizations-changes +broader +It is blank and counts every log event\./],
    ];
    for (const [what, pattern, code, said] of answers) {
        it(`tells ${what}`, async () => {
            const { exitCode, out, err } = await explain(pattern);
            assert.deepEqual([exitCode, err], [code, ""]);
            assert.match(out, said);
        });
    }

    it("shows no control characters of a pattern", async () => {
        const { out } = await explain("a\u001b[2Jb");
        assert.ok(!out.includes("\u001b"), out);
    });

    it("cannot be used without a pattern", async () => {
        assert.deepEqual(await explain(), {
            exitCode: 2,
            out: "",
            err: "error: missing required argument 'pattern'\n(Give it the text of the filter pattern, in single quotes.)\n",
        });
    });
});
