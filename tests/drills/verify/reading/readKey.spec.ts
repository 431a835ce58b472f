import * as assert from "node:assert/strict";
import type { KeyMetadata } from "@aws-sdk/client-kms";
import { consoleAuthenticationFailures as control } from "../../../../detection";
import { verifyAccount } from "../../../../drills/verify/verifyAccount";
import { type Answers, account, fakeAws, keyArn, keyId, refuse, region, soundAccount } from "../fakeAws";

const described = (more: Partial<KeyMetadata>): Answers => ({
    "kms:DescribeKey": () => ({ KeyMetadata: { KeyId: keyId, Arn: keyArn, Enabled: true, ...more } }),
});

async function verify(answers: Answers) {
    const { outcome, report, live } = await verifyAccount(fakeAws({ ...soundAccount, ...answers }), [region], control);
    return { outcome, found: report.findings[0], reasons: live.unread.map(({ reason }) => reason) };
}

describe("readKey", () => {
    for (const [what, policy] of [
        ["", {}],
        [", whose policy may not be read", { "kms:GetKeyPolicy": refuse("AccessDeniedException") }],
    ] as const) {
        it(`finds that the key which a topic names by its id is one that AWS manages${what}`, async () => {
            const { outcome, found } = await verify({ ...described({ KeyManager: "AWS" }), ...policy });
            assert.deepEqual([outcome, found?.code], ["lost", "TOPIC_KEY_BLOCKS_CLOUDWATCH"]);
            assert.match(
                found?.observed ?? "",
                /the key that AWS manages; its policy does not admit CloudWatch and cannot be changed\.$/,
            );
        });
    }

    const states: readonly (readonly [KeyMetadata["KeyState"], RegExp])[] = [
        ["Disabled", /is disabled\.$/],
        ["PendingDeletion", /waits for its deletion\.$/],
        ["PendingReplicaDeletion", /waits for its deletion\.$/],
        ["PendingImport", /cannot be used: its key state is PendingImport\.$/],
        ["Unavailable", /cannot be used: its key state is Unavailable\.$/],
    ];
    for (const [KeyState, observed] of states) {
        it(`says of a key in the state ${KeyState} why nobody can use it`, async () => {
            const { outcome, found } = await verify(described({ Enabled: false, KeyState }));
            assert.equal(outcome, "lost");
            assert.match(found?.observed ?? "", observed);
        });
    }

    it("cannot tell where the policy of a key of another account is not found, and says so", async () => {
        const theirs = keyArn.replace(account, "444455556666");
        const { outcome, reasons } = await verify({
            "sns:GetTopicAttributes": () => ({ Attributes: { KmsMasterKeyId: theirs } }),
            ...described({ Arn: theirs }),
            "kms:GetKeyPolicy": refuse("NotFoundException"),
        });
        assert.deepEqual([outcome, reasons], ["cannot tell yet", ["kms:GetKeyPolicy finds nothing of that name"]]);
    });
});
