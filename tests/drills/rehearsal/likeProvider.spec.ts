import * as assert from "node:assert/strict";
import { likeProvider } from "../../../drills/rehearsal/likeProvider";
import type { RecordedCall } from "../../../drills/rehearsal/recordedStack";

const secret = (value: unknown) => ({
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    value,
});

describe("likeProvider", () => {
    it("shows secrets in clear to the mocks, and makes secrets of what they echo", async () => {
        const seen: unknown[] = [];
        const calls: RecordedCall[] = [];
        const mocks = likeProvider(
            {
                newResource: ({ inputs }) => {
                    seen.push(inputs);
                    return { id: "id", state: { endpoint: inputs.endpoint, protocol: inputs.protocol } };
                },
                call: ({ inputs }) => ({ echo: inputs.name }),
            },
            calls,
        );
        const inputs = { endpoint: secret("https://example.com"), protocol: "https", password: secret("hidden") };
        const { state } = await mocks.newResource({ type: "type", name: "name", inputs });
        assert.deepEqual(seen, [{ endpoint: "https://example.com", protocol: "https", password: "hidden" }]);
        assert.deepEqual(state, { endpoint: secret("https://example.com"), protocol: "https" });

        await mocks.call({ token: "token", inputs: { name: secret("trail") } });
        assert.deepEqual(calls, [{ token: "token", inputs: { name: "trail" }, answer: { echo: "trail" } }]);
    });
});
