import * as assert from "node:assert/strict";
import { encodedTeamsChannelId, isTeamsChannelId } from "../../../../components/notifications/chat/teamsChannelId";

/** What the API takes (CreateMicrosoftTeamsChannelConfiguration API reference). */
const takenByApi = /^([a-zA-Z0-9-_=+/.,])*%3[aA]([a-zA-Z0-9-_=+/.,])*%40([a-zA-Z0-9-_=+/.,])*$/;

describe("teamsChannelId", () => {
    for (const id of ["19:aB_1-2@thread.tacv2", "19%3AaB_1-2%40thread.tacv2", "19%3aaB_1-2%40thread.tacv2"]) {
        it(`encodes ${id} as the API takes it`, () => {
            assert.ok(isTeamsChannelId(id));
            assert.equal(encodedTeamsChannelId(id), "19%3AaB_1-2%40thread.tacv2");
            assert.match(encodedTeamsChannelId(id), takenByApi);
        });
    }

    for (const text of [
        "",
        "General",
        "19:ab12",
        "19:a b@thread.tacv2",
        "19:ab12@thread.tacv2/General",
        "19:@thread.tacv2",
    ]) {
        it(`knows that ${JSON.stringify(text)} is no channel's id`, () => {
            assert.ok(!isTeamsChannelId(text));
        });
    }
});
