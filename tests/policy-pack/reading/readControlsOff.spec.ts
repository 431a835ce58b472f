import * as assert from "node:assert/strict";
import { readControlsOff } from "../../../policy-pack/reading/readControlsOff";
import { stackResource, unknownObject, unknownText } from "../stackResource";

const type = "foundations-monitor:index:FoundationsMonitor";
const monitor = (props: object) => stackResource(type, "foundations", props);

describe("readControlsOff", () => {
    it("reads what each monitor has switched off, with its reason", () => {
        const off = { "vpc-changes": "AWS Config watches them.", "nacl-changes": "Nobody uses them." };
        const second = stackResource(type, "second", { controlsOff: { "root-usage": "There is no root user." } });
        const sound = monitor({ controlsOff: off });
        assert.deepEqual(readControlsOff([sound, second]), [
            { control: "vpc-changes", reason: off["vpc-changes"], monitor: sound.urn, label: "foundations" },
            { control: "nacl-changes", reason: off["nacl-changes"], monitor: sound.urn, label: "foundations" },
            { control: "root-usage", reason: "There is no root user.", monitor: second.urn, label: "second" },
        ]);
    });

    const nothing: Record<string, object> = {
        "no output": {},
        "an output that is not known yet": { controlsOff: unknownObject },
        "a reason that is not known yet": { controlsOff: { "vpc-changes": unknownText } },
        "a reason of blanks": { controlsOff: { "vpc-changes": "  " } },
        "an output of another shape": { controlsOff: "vpc-changes" },
    };
    for (const [title, props] of Object.entries(nothing)) {
        it(`finds nothing in ${title}`, () => {
            assert.deepEqual(readControlsOff([monitor(props)]), []);
        });
    }

    it("believes no other component", () => {
        const other = stackResource("company:index:Monitor", "other", { controlsOff: { "vpc-changes": "Why not." } });
        assert.deepEqual(readControlsOff([other]), []);
    });
});
