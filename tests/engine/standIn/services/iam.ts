import type { GetPolicyDocumentArgs } from "@pulumi/aws/iam";
import type { DataSource } from "../dataSources";

type Statement = NonNullable<GetPolicyDocumentArgs["statements"]>[number];

/** One value stands alone, several make a list: as IAM and the provider write it. */
const oneOrMany = (values: readonly string[] | undefined) =>
    values === undefined || values.length === 0 ? undefined : values.length === 1 ? values[0] : [...values].sort();

function statementDocument(statement: Statement): object {
    const principals = (statement.principals ?? []).map(({ type, identifiers }) => [type, oneOrMany(identifiers)]);
    const isAnyone = statement.principals?.some(({ type }) => type === "*");
    const condition: Record<string, Record<string, unknown>> = {};
    for (const { test, variable, values } of statement.conditions ?? []) {
        condition[test] = { ...condition[test], [variable]: oneOrMany(values) };
    }
    return {
        Sid: statement.sid,
        Effect: statement.effect ?? "Allow",
        Principal: isAnyone ? "*" : principals.length > 0 ? Object.fromEntries(principals) : undefined,
        Action: oneOrMany(statement.actions),
        NotAction: oneOrMany(statement.notActions),
        Resource: oneOrMany(statement.resources),
        NotResource: oneOrMany(statement.notResources),
        Condition: Object.keys(condition).length > 0 ? condition : undefined,
    };
}

export const iam: DataSource[] = [
    {
        token: "aws:iam/getPolicyDocument:getPolicyDocument",
        action: "local:getPolicyDocument",
        answer: (args) => {
            const { version = "2012-10-17", policyId, statements = [] } = args as GetPolicyDocumentArgs;
            const document = { Version: version, Id: policyId, Statement: statements.map(statementDocument) };
            return {
                ...args,
                id: "policy",
                version,
                json: JSON.stringify(document, null, 2),
                minifiedJson: JSON.stringify(document),
            };
        },
    },
];
