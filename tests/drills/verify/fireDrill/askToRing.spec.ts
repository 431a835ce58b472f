import * as assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { askToRing, drillQuestion } from "../../../../drills/verify/fireDrill/askToRing";
import { drillTarget } from "../../../../drills/verify/fireDrill/drillTarget";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { fakeAws, region, soundAccount } from "../fakeAws";

describe("askToRing", () => {
    const ask = (answer: string): Promise<boolean> => {
        const input = new PassThrough();
        input.end(answer);
        return askToRing("Raise it? ", input, new PassThrough());
    };
    const answers: readonly [string, boolean][] = [
        ["y\n", true],
        ["YES\n", true],
        ["\n", false],
        ["no\n", false],
        ["yesterday\n", false],
        ["", false],
    ];
    for (const [answer, wanted] of answers) {
        it(`takes ${JSON.stringify(answer)} for a ${wanted ? "yes" : "no"}`, async () => {
            assert.equal(await ask(answer), wanted);
        });
    }
});

describe("drillQuestion", () => {
    it("names alarm, Region, account, topic and how many are subscribed", async () => {
        const verification = await verifyAccount(fakeAws(soundAccount), [region], control);
        const target = drillTarget(verification);
        assert.ok(target);
        assert.deepEqual(drillQuestion(verification, target).split("\n"), [
            'The drill raises the alarm "ConsoleSigninFailures" in eu-north-1, account 111122223333.',
            "CloudWatch then notifies arn:aws:sns:eu-north-1:111122223333:signin-alerts, which has 2 subscriptions, and everything else that the alarm acts on.",
            "Nothing has happened: tell those who are on duty. The state is put back at the end, which runs the actions for it too.",
            "Raise the alarm now? [y/N] ",
        ]);
    });

    it("shows nothing of a name that a terminal would obey", async () => {
        const verification = await verifyAccount(fakeAws(soundAccount), [region], control);
        const target = { region, topicArn: "arn", alarm: "quiet\u202e\x1b[2J", raisedAlarm: "" };
        assert.match(drillQuestion(verification, target), /the alarm "quiet\\u\{202e\}\\u\{1b\}\[2J" in/);
    });
});
