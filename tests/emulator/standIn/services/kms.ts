import type { AwsClients } from "../../AwsClients";
import type { EmulatedType } from "../EmulatedType";
import { inputText } from "../inputText";

const key: EmulatedType = {
    token: "aws:kms/key:Key",
    create: async ({ keys }, { policy, description, enableKeyRotation }) => {
        const { KeyMetadata } = await keys.createKey({
            Policy: inputText(policy),
            Description: inputText(description),
        });
        const { KeyId: keyId, Arn: arn } = KeyMetadata ?? {};
        if (enableKeyRotation === true) {
            await keys.enableKeyRotation({ KeyId: keyId });
        }
        return { id: keyId, outputs: { keyId, arn } };
    },
    read: async ({ keys }, { id: KeyId }) => {
        const { KeyMetadata } = await keys.describeKey({ KeyId });
        if (KeyMetadata?.KeyState === "PendingDeletion") {
            return undefined;
        }
        const { Policy } = await keys.getKeyPolicy({ KeyId });
        const { KeyRotationEnabled } = await keys.getKeyRotationStatus({ KeyId });
        return { isEnabled: KeyMetadata?.Enabled, policy: Policy, enableKeyRotation: KeyRotationEnabled };
    },
    update: async ({ keys }, { id: KeyId, outputs }) => {
        await keys.putKeyPolicy({ KeyId, Policy: inputText(outputs.policy) });
        await (outputs.isEnabled === false ? keys.disableKey({ KeyId }) : keys.enableKey({ KeyId }));
        await (outputs.enableKeyRotation === true
            ? keys.enableKeyRotation({ KeyId })
            : keys.disableKeyRotation({ KeyId }));
    },
    delete: async ({ keys }, { id: KeyId }) => {
        await keys.scheduleKeyDeletion({ KeyId });
    },
};

const alias: EmulatedType = {
    token: "aws:kms/alias:Alias",
    create: async ({ keys }, { name, targetKeyId }) => {
        await keys.createAlias({ AliasName: inputText(name), TargetKeyId: inputText(targetKeyId) });
        return {};
    },
    read: async (aws, { id }) => {
        const targetKeyId = await targetOf(aws, id);
        return targetKeyId === undefined ? undefined : { targetKeyId };
    },
    update: async ({ keys }, { id, outputs }) => {
        await keys.updateAlias({ AliasName: id, TargetKeyId: inputText(outputs.targetKeyId) });
    },
    delete: async ({ keys }, { id }) => {
        await keys.deleteAlias({ AliasName: id });
    },
};

async function targetOf({ keys }: AwsClients, name: string): Promise<string | undefined> {
    const { Aliases = [] } = await keys.listAliases({});
    return Aliases.find(({ AliasName }) => AliasName === name)?.TargetKeyId;
}

export const kms = [key, alias];
