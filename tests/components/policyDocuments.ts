import type { BuiltResource } from "../support";
import type { PolicyDocument, Statement } from "./decisions";

/** A statement with the place where a program writes it. */
export interface WrittenStatement {
    /** Such as `aws:sns/topicPolicy:TopicPolicy policy "AlarmsPublish"`. */
    readonly place: string;
    readonly statement: Statement;
}

/** Every statement of every policy document in the inputs of resources, however deep, as text or as an object. */
export function writtenStatements(resources: readonly BuiltResource[]): WrittenStatement[] {
    return resources.flatMap(({ type, inputs }) => [
        ...Object.entries(inputs).flatMap(([property, value]) =>
            documentsIn(value).flatMap(({ Statement }) =>
                [Statement].flat().map((statement, index) => ({
                    place: `${type} ${property} ${JSON.stringify(statement.Sid ?? index)}`,
                    statement,
                })),
            ),
        ),
        ...(type === "aws:lambda/permission:Permission" ? [permission(type, inputs)] : []),
    ]);
}

/** A permission of a function is one statement of the function's policy. */
function permission(type: string, inputs: BuiltResource["inputs"]): WrittenStatement {
    const { action, function: resource, principal, sourceArn } = inputs as Record<string, string>;
    const Condition = sourceArn === undefined ? undefined : { ArnLike: { "AWS:SourceArn": sourceArn } };
    return {
        place: type,
        statement: {
            Effect: "Allow",
            Principal: { Service: principal ?? "" },
            Action: action,
            Resource: resource,
            Condition,
        },
    };
}

function documentsIn(value: unknown): PolicyDocument[] {
    if (typeof value === "string") {
        return value.includes("Statement") ? documentsIn(parsed(value)) : [];
    }
    if (typeof value !== "object" || value === null) {
        return [];
    }
    return "Statement" in value ? [value as PolicyDocument] : Object.values(value).flatMap(documentsIn);
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
