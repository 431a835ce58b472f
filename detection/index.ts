export * from "./alarm";
export * from "./alertPath";
export { type Arn, formatArn, parseArn, partitionOfRegion } from "./arn";
export * from "./controls";
export * from "./guards";
export { logGroupLimits } from "./logGroupLimits";
export { type LogGroupReference, parseLogGroupReference } from "./logGroupReference";
export * from "./pattern";
