import type { Place, Properties } from "./resourceType";
import { cloudControl } from "./services/cloudControl";
import { iam } from "./services/iam";
import { identity } from "./services/identity";

/** A function of the provider that reads from AWS. */
export interface DataSource {
    readonly token: string;
    /** The AWS call, for the log and for faults. */
    readonly action: string;
    /** What is looked up, for the log. */
    readonly subject?: (args: Properties) => string;
    /** Throws an AwsError where AWS has no answer. */
    readonly answer: (args: Properties, place: Place) => Properties;
}

const dataSources = new Map([...cloudControl, ...iam, ...identity].map((source) => [source.token, source]));

/** Throws for a function that the stand-in does not model. */
export function dataSource(token: string): DataSource {
    const source = dataSources.get(token);
    if (!source) {
        throw new Error(
            `The stand-in for AWS does not know the function '${token}'; add it in tests/engine/standIn/services.`,
        );
    }
    return source;
}
