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

// Loaded when first called: nine clients together take a second, and no run needs all of them before it has begun.
export const clientClasses = {
    account: () => (require("@aws-sdk/client-account") as typeof import("@aws-sdk/client-account")).Account,
    cloudtrail: () => (require("@aws-sdk/client-cloudtrail") as typeof import("@aws-sdk/client-cloudtrail")).CloudTrail,
    cloudwatch: () => (require("@aws-sdk/client-cloudwatch") as typeof import("@aws-sdk/client-cloudwatch")).CloudWatch,
    kms: () => (require("@aws-sdk/client-kms") as typeof import("@aws-sdk/client-kms")).KMS,
    lambda: () => (require("@aws-sdk/client-lambda") as typeof import("@aws-sdk/client-lambda")).Lambda,
    logs: () =>
        (require("@aws-sdk/client-cloudwatch-logs") as typeof import("@aws-sdk/client-cloudwatch-logs")).CloudWatchLogs,
    sns: () => (require("@aws-sdk/client-sns") as typeof import("@aws-sdk/client-sns")).SNS,
    sqs: () => (require("@aws-sdk/client-sqs") as typeof import("@aws-sdk/client-sqs")).SQS,
    sts: () => (require("@aws-sdk/client-sts") as typeof import("@aws-sdk/client-sts")).STS,
};

type Clients = { readonly [S in keyof typeof clientClasses]: InstanceType<ReturnType<(typeof clientClasses)[S]>> };

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
