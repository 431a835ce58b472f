import type { Account } from "@aws-sdk/client-account";
import type { CloudTrail } from "@aws-sdk/client-cloudtrail";
import type { CloudWatch } from "@aws-sdk/client-cloudwatch";
import type { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import type { KMS } from "@aws-sdk/client-kms";
import type { Lambda } from "@aws-sdk/client-lambda";
import type { SNS } from "@aws-sdk/client-sns";
import type { SQS } from "@aws-sdk/client-sqs";
import type { STS } from "@aws-sdk/client-sts";
import type { drillOperations, readOperations } from "./permissions";

/** Whose AWS is asked. */
export interface SdkOptions {
    /** Name of a profile of the shared configuration files; absent: what the SDK finds by itself. */
    readonly profile?: string;
    /** In place of AWS, such as `http://localhost:4566`. */
    readonly endpointUrl?: string;
}

/** The operations of AWS that are called, named as the permissions that they need. */
export type AwsOperation = keyof typeof readOperations | keyof typeof drillOperations;

interface Clients {
    readonly account: Account;
    readonly cloudtrail: CloudTrail;
    readonly cloudwatch: CloudWatch;
    readonly kms: KMS;
    readonly lambda: Lambda;
    readonly logs: CloudWatchLogs;
    readonly sns: SNS;
    readonly sqs: SQS;
    readonly sts: STS;
}

/** Input and output, as the last overload of the client's method has them. */
type Signature<O extends AwsOperation> = O extends `${infer Service extends keyof Clients}:${infer Name}`
    ? Clients[Service][Uncapitalize<Name> & keyof Clients[Service]] extends (
          input: infer Input,
          options: never,
          callback: (error: never, output?: infer Output) => void,
      ) => void
        ? readonly [Input, NonNullable<Output>]
        : never
    : never;

export type InputOf<O extends AwsOperation> = Signature<O>[0];
/** Without what the SDK adds about the transport, so that a test can answer. */
export type OutputOf<O extends AwsOperation> = Omit<Signature<O>[1], "$metadata">;

/** AWS as the verification sees it. */
export interface AwsCalls {
    /** Rejects with the error of the SDK. */
    readonly call: <O extends AwsOperation>(operation: O, region: string, input: InputOf<O>) => Promise<OutputOf<O>>;
    /** The Region that environment or profile name; undefined if they name none. */
    readonly defaultRegion: () => Promise<string | undefined>;
    /** What was asked for in place of what the SDK finds by itself; messages name it. Default: nothing. */
    readonly options?: SdkOptions;
}
