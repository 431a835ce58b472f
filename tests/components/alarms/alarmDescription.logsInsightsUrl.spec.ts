import * as assert from "node:assert/strict";
import { logsInsightsUrl } from "../../../components/alarms/alarmDescription";

/** What the console makes of the end of the link: `$` is its percent sign, and then `*` begins a byte. */
function readBack(url: string): { view: string; query: string; logGroup: string; range: string } {
    const fragment = decodeURIComponent(new URL(url).hash.slice(1).replaceAll("$", "%"));
    const found = /^(.+)\?queryDetail=~\((.+)~editorString~'(.+)~source~\(~'(.+)\)\)$/.exec(fragment);
    const text = (quoted = "") =>
        quoted.replace(/\*\*(....)|\*(..)/g, (_, wide, byte) => String.fromCharCode(Number.parseInt(wide ?? byte, 16)));
    return { view: found?.[1] ?? "", range: found?.[2] ?? "", query: text(found?.[3]), logGroup: text(found?.[4]) };
}

describe("logsInsightsUrl", () => {
    const consoles = [
        ["eu-north-1", "https://console.aws.amazon.com/cloudwatch/home?region=eu-north-1"],
        ["us-gov-west-1", "https://console.amazonaws-us-gov.com/cloudwatch/home?region=us-gov-west-1"],
        ["cn-north-1", "https://console.amazonaws.cn/cloudwatch/home?region=cn-north-1"],
    ];
    for (const [region = "", address] of consoles) {
        it(`opens the console of ${region}`, () => {
            assert.equal(
                logsInsightsUrl(region, "aws-cloudtrail-logs/main", 'fields @message | filter a = "b"'),
                `${address}#logsV2:logs-insights$3FqueryDetail$3D~$28end~0~start~-10800~timeType~$27RELATIVE~unit~$27seconds` +
                    "~editorString~$27fields*20*40message*20*7c*20filter*20a*20*3d*20*22b*22" +
                    "~source~$28~$27aws-cloudtrail-logs*2fmain$29$29",
            );
        });
    }

    const texts = ["a~b", "it's", "f(x) like /^(a|b)$/", "a*b", "50 % !", "a$b", "a\nb", "schlägt fehl", "会计"];
    for (const text of texts) {
        it(`carries ${text}, and nothing that ends a link in a mail`, () => {
            const url = logsInsightsUrl("eu-north-1", "group/a.b_c-d#1", text) ?? "";
            assert.deepEqual(readBack(url), {
                view: "logsV2:logs-insights",
                range: "end~0~start~-10800~timeType~'RELATIVE~unit~'seconds",
                query: text,
                logGroup: "group/a.b_c-d#1",
            });
            assert.match(url, /^https:[\w/.?=#$~*:-]+$/);
        });
    }
});
