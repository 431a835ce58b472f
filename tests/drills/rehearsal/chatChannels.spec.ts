import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rehearsalLines } from "../../../drills/rehearsal/rehearsalLines";
import { type Rehearsal, rehearse } from "../../../drills/rehearsal/rehearse";
import { plainInk } from "../../../drills/render/ink";
import { TemporaryFiles } from "./TemporaryFiles";

const config = `config:
  aws:region: eu-north-1
  foundations-monitor:trailName: management-events
  foundations-monitor:slackChannels: { security: { workspaceId: T07EA123LEP, channelId: C07EZ1ABC23 } }
  foundations-monitor:teamsChannels:
    office:
      tenantId: 8a2b54d8-5b0a-4b2e-9f4f-0a2f5a5e1a11
      teamId: 74361522-da01-438d-aa2e-ac7918c6bb92
      channelId: 19%3aab12%40thread.tacv2
`;

describe("rehearse, with chat channels as the only notifications", () => {
    let files: TemporaryFiles;
    let rehearsal: Rehearsal;
    let lines: string[];
    before(async () => {
        files = new TemporaryFiles();
        files.write("Pulumi.yaml", readFileSync("Pulumi.yaml", "utf8"));
        rehearsal = await rehearse({ stackFile: files.write("Pulumi.chat.yaml", config), faults: [], delayMinutes: 5 });
        lines = rehearsalLines(rehearsal, { width: 160, ink: plainInk, isFull: false });
    });
    after(() => files.remove());

    it("tells both, and the pack asks nobody to confirm", () => {
        assert.equal(rehearsal.drill.outcome, "told");
        assert.deepEqual(
            rehearsal.drill.notifications.map(({ recipients }) => recipients),
            [
                [
                    { name: "security", protocol: "slack", endpoint: "C07EZ1ABC23", isRaw: false, mustConfirm: false },
                    {
                        name: "office",
                        protocol: "teams",
                        endpoint: "19:ab12@thread.tacv2",
                        isRaw: false,
                        mustConfirm: false,
                    },
                ],
            ],
        );
        assert.deepEqual(
            rehearsal.policies.slice(0, 2).map(({ violations }) => violations),
            [[], []],
        );
        assert.match(lines.at(-1) ?? "", /→ 0 told, 2 must be authorised$/);
    });

    it("shows the channels with what they may read", () => {
        const rows = lines.map((line) => line.trim().replace(/^[ │├└─]+/, "")).map((line) => line.split(/ {2,}/));
        const row = (name: string) => rows.find(([first]) => first === name)?.slice(1);
        assert.deepEqual(row("…-security"), ["chat channel", "slack C07EZ1ABC23 of workspace T07EA123LEP"]);
        assert.deepEqual(row("…-office"), [
            "chat channel",
            "teams 19:ab12@thread.tacv2 of team 74361522-da01-438d-aa2e-ac7918c6bb92",
        ]);
        assert.deepEqual(row("…-chat-role"), ["role", "admits chatbot.amazonaws.com"]);
    });

    it("prints the message once, as it appears in chat", () => {
        const start = lines.findIndex((line) =>
            line.includes("security (slack C07EZ1ABC23) gets a chat message, once authorised:"),
        );
        assert.deepEqual(
            lines.slice(start, start + 4).map((line) => line.trim()),
            [
                "security (slack C07EZ1ABC23) gets a chat message, once authorised:",
                "office (teams 19:ab12@thread.tacv2) gets a chat message, once authorised:",
                "│ CloudWatch Alarm | ConsoleSigninFailures | eu-north-1 | Account: 123456789012",
                "│ OK -> ALARM",
            ],
        );
        assert.equal(lines.filter((line) => line.includes("│ CloudWatch Alarm |")).length, 1);
    });
});
