import type { PartlyKnownText, ServiceRequest } from "../../iam";
import type { DeployedResource } from "../deployment/deployedResource";
import type { FindingCode } from "../report/findingCodes";

/** How an AWS service has to use the key of a topic or a queue, in order to put messages there. */
export interface KeyUse {
    readonly kind: "topic" | "queue";
    readonly encrypted: DeployedResource;
    readonly service: { readonly name: "CloudWatch" | "SNS"; readonly principal: string };
    /** The condition with which a key's policy should admit the service, as an object literal. */
    readonly condition: string;
    /** What to do without a key of one's own: `not at all`. */
    readonly otherwise: string;
    readonly codes: { readonly blocks: FindingCode; readonly outside: FindingCode };
    readonly request: (action: "kms:Decrypt" | "kms:GenerateDataKey", key: PartlyKnownText) => ServiceRequest;
}

/** What becomes impossible. */
export const putInto = (kind: KeyUse["kind"]): string => `${kind === "topic" ? "published" : "sent"} to the ${kind}`;
