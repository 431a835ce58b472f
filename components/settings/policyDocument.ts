import type { AccountPlace } from "./accountPlaceOf";

/** A policy of IAM, or of a resource, with its statements. */
export const policyDocument = <const Statements extends readonly object[]>(...statements: Statements) => ({
    Version: "2012-10-17",
    Statement: statements,
});

/** The account itself as a principal: leaves it to IAM who in the account may act. */
export const accountRoot = ({ partition, account }: AccountPlace) => ({
    AWS: `arn:${partition}:iam::${account}:root`,
});
