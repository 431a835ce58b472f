import type { EmulatedType } from "./EmulatedType";
import { cloudControl } from "./services/cloudControl";
import { cloudTrail } from "./services/cloudTrail";
import { cloudWatch } from "./services/cloudWatch";
import { kms } from "./services/kms";
import { logs } from "./services/logs";
import { sns } from "./services/sns";
import { sqs } from "./services/sqs";

const emulatedTypes = new Map(
    [cloudControl, cloudTrail, cloudWatch, kms, logs, sns, sqs].flat().map((type) => [type.token, type]),
);

/** The emulator takes a trail without asking for its bucket and role, and a verification reads neither. */
const servicesInFolder = /^aws:(iam|s3)\//;

/** Throws for any other type: a test must not pass on a resource that never reached the emulator. */
export function emulatedType(token: string): EmulatedType | "in the folder" {
    const type = emulatedTypes.get(token) ?? (servicesInFolder.test(token) ? "in the folder" : undefined);
    if (!type) {
        throw new Error(`The emulator is not given resources of type '${token}'; add it in tests/emulator/standIn.`);
    }
    return type;
}
