import * as z from "zod/mini";
import {
    type BenchmarkVersion,
    benchmarkVersions,
    type FindingCode,
    findingCodes,
    newestVersion,
} from "../../detection";

function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
    z.globalRegistry.add(schema, { description });
    return schema;
}

const scope = {
    projects: described(
        z._default(z.array(z.string()).check(z.minLength(1)), ["*"]),
        "Names of the projects that must comply; * stands for any text.",
    ),
    stacks: described(
        z._default(z.array(z.string()).check(z.minLength(1)), ["*"]),
        "Names of the stacks that must comply; * stands for any text.",
    ),
};

const versions = [...benchmarkVersions] as [BenchmarkVersion, ...BenchmarkVersion[]];

const path = {
    benchmark: described(
        z._default(z.enum(versions), newestVersion),
        "Version of the CIS AWS Foundations Benchmark whose patterns are asked for, or security-hub for those that AWS " +
            "Security Hub compares.",
    ),
    patternGrade: described(
        z._default(z.enum(["exact", "equivalent", "covers"]), "equivalent"),
        "How closely the metric filter must follow the benchmark's pattern: exact (an official spelling), equivalent " +
            "(the same events in any spelling), covers (those events and others).",
    ),
    eventsToAlarm: described(
        z._default(z.int().check(z.gte(1)), 1),
        "How many events within five minutes must raise the alarm.",
    ),
    minutesToAlarm: described(
        z._default(z.int().check(z.gte(1)), 15),
        "How many minutes may pass at most from the delivery of an event to the alarm.",
    ),
    trailRequired: described(
        z._default(z.boolean(), false),
        "Whether the trail must be part of the stack. A trail in the stack is judged either way.",
    ),
};

/** Which stacks a policy is about, and what it asks of an alert path. */
export const pathSettings = z.strictObject({ ...scope, ...path });

const codes = Object.keys(findingCodes) as [FindingCode, ...FindingCode[]];

const acceptance = z.strictObject({
    reason: z.string().check(z.trim(), z.minLength(1)),
    until: z.optional(z.iso.date()),
});

/** What the policy that makes remarks can be told. */
export const remarkSettings = z.strictObject({
    ...scope,
    ...path,
    accepted: described(
        z._default(z.partialRecord(z.enum(codes), acceptance), {}),
        "Remarks that need not be made again, by their code: the reason, and until, the last day on which that is so, such " +
            "as 2027-03-31.",
    ),
});

/**
 * What the policy of a control can be told.
 *
 * @param required what it asks of a stack without any part of the control, unless it is told otherwise.
 */
export const gateSettings = (required: boolean) =>
    z.strictObject({
        ...scope,
        ...path,
        required: described(
            z._default(z.boolean(), required),
            "Whether a stack without a filter or an alarm for the control is reported. One that has either is judged either way.",
        ),
        whenUnknown: described(
            z._default(z.enum(["allow", "reject"]), "allow"),
            "What becomes of a stack about which a preview cannot tell yet whether anybody would be told.",
        ),
        whenSwitchedOff: described(
            z._default(z.enum(["allow", "reject"]), "allow"),
            "What becomes of a stack whose FoundationsMonitor switches the control off with a reason.",
        ),
    });

/** Which stacks a policy is about. */
export type ScopeSettings = Pick<z.infer<typeof pathSettings>, keyof typeof scope>;
