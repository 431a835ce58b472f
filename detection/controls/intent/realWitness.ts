import { isObject, parsedObject } from "../../json";
import { matchesEvent } from "../../pattern/matching/matchesEvent";
import { parseFilterPattern } from "../../pattern/parsing/parseFilterPattern";
import { type FilterPattern, type JsonTest, type TextTest, testsOf } from "../../pattern/syntax";
import { remember } from "../../remember";
import type { SampleEvent } from "../control";

type Path = readonly string[];

/**
 * An event that can occur, which one pattern counts and another does not: a sample event, as it is or with another
 * value in one field, cut down to the fields that the patterns test.
 *
 * @param laws tests that hold for every real event of this kind, so that no event against them is given.
 * @returns undefined if no sample event shows the difference.
 */
export function realWitness(
    counting: FilterPattern,
    missing: FilterPattern,
    samples: readonly SampleEvent[],
    laws: readonly string[] = [],
): string | undefined {
    const lawful = laws.map((law) => parseFilterPattern(`{ ${law} }`));
    const tests = [counting, missing].flatMap((each) => (each.kind === "json" ? testsOf(each.condition) : []));
    const paths = distinct(tests.map(pathOf).filter((path) => path.length > 0));
    const shows = (message: string): boolean => matchesEvent(counting, message) && !matchesEvent(missing, message);
    const shownByCut = remember(shows);
    const isReal = (message: string): boolean => shows(message) && lawful.every((law) => matchesEvent(law, message));
    // A record has a hundred times the text of what is cut out of it, and many records are alike in that.
    const shortest = (events: readonly object[]): string | undefined =>
        events.reduce<string | undefined>((best, event) => {
            const cut = JSON.stringify(
                paths.reduce<object>((part, path) => withValue(part, path, valueAt(event, path)), {}),
            );
            const isLonger = best !== undefined && best.length <= cut.length;
            return !isLonger && shownByCut(cut) && isReal(JSON.stringify(event)) ? cut : best;
        }, undefined);
    const records = samples.map(({ message }) => parsedObject(message)).filter((record) => record !== undefined);
    const without = (path: Path): object[] => records.map((record) => withValue(record, path, undefined));
    const changed = paths.flatMap((path): object[] => {
        const field = path.join(".");
        const values = new Set([
            ...records.map((record) => valueAt(record, path)),
            ...tests.filter((test) => pathOf(test).join(".") === field).flatMap(valuesIn),
        ]);
        const elsewhere = valuesElsewhere[field];
        return [
            ...(inEveryRecord.has(field) ? [] : without(path)),
            ...[...values].flatMap((value) => records.map((record) => withValue(record, path, value))),
            ...(elsewhere ? records.map((record) => withValue(record, path, elsewhere(record))) : []),
        ];
    });
    return shortest(records) ?? shortest(changed) ?? shortest(paths.flatMap(without));
}

/** Fields that no record of a call or a sign-in lacks today: an event without one is a last resort. */
const inEveryRecord: ReadonlySet<string> = new Set([
    "awsRegion",
    "eventID",
    "eventName",
    "eventSource",
    "eventTime",
    "eventVersion",
    "recipientAccountId",
    "sourceIPAddress",
    "userIdentity.type",
]);

/** What a field holds in records that the sample events of a control need not include. */
const valuesElsewhere: Readonly<Record<string, (record: object) => string>> = {
    awsRegion: () => "us-east-1",
    errorCode: (record) =>
        valueAt(record, ["eventSource"]) === "ec2.amazonaws.com" ? "Client.UnauthorizedOperation" : "AccessDenied",
    recipientAccountId: () => "111122223333",
    "userIdentity.accountId": () => "111122223333",
    "userIdentity.invokedBy": () => "cloudformation.amazonaws.com",
};

/** The properties that a selector names, up to a wildcard or an index. */
function pathOf({ selector }: JsonTest): Path {
    const end = selector.findIndex(({ kind }) => kind !== "property");
    return selector
        .slice(0, end < 0 ? selector.length : end)
        .flatMap((step) => (step.kind === "property" ? [step.name] : []));
}

function valuesIn(test: JsonTest): readonly unknown[] {
    return test.kind === "text" ? [completed(test.text)] : test.kind === "number" ? [test.number.value] : [];
}

/** What a wildcard can stand for where its text alone is no value: the rest of an IPv4 address, the name of a service. */
function completed({ literal, leadingWildcard, trailingWildcard }: TextTest["text"]): string {
    const isService = leadingWildcard && literal.startsWith(".");
    const [, parts] = trailingWildcard && !leadingWildcard ? (/^((?:\d{1,3}\.){1,3})$/.exec(literal) ?? []) : [];
    return isService
        ? `cloudformation${literal}`
        : parts === undefined
          ? literal
          : `${literal}${"0.".repeat(4 - parts.split(".").length)}1`;
}

function valueAt(event: unknown, path: Path): unknown {
    return path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), event);
}

/** A copy in which a field has the value; without the field, where that is undefined. */
function withValue(event: object, [name = "", ...deeper]: Path, value: unknown): object {
    const inner: unknown = (event as Readonly<Record<string, unknown>>)[name];
    const changed = deeper.length === 0 ? value : withValue(isObject(inner) ? inner : {}, deeper, value);
    const isEmpty = deeper.length > 0 && !isObject(inner) && value === undefined;
    return isEmpty ? event : { ...event, [name]: changed };
}

function distinct(paths: readonly Path[]): readonly Path[] {
    return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}
