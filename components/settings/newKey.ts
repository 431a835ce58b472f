import { Alias } from "@pulumi/aws/kms/alias";
import { Key, type KeyArgs } from "@pulumi/aws/kms/key";
import type * as pulumi from "@pulumi/pulumi";

/** A key that AWS renews every year, with an alias that says what it is for. */
export function newKey(
    name: string,
    { alias, ...args }: Pick<KeyArgs, "description" | "policy" | "region" | "tags"> & { alias: pulumi.Input<string> },
    parent: pulumi.Resource,
): Key {
    const key = new Key(`${name}-key`, { ...args, enableKeyRotation: true }, { parent });
    new Alias(`${name}-key-alias`, { name: alias, targetKeyId: key.keyId, region: args.region }, { parent });
    return key;
}
