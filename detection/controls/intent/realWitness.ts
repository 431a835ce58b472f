import { isObject, parsedObject } from "../../json";
import { matchesEvent } from "../../pattern/matching/matchesEvent";
import { parseFilterPattern } from "../../pattern/parsing/parseFilterPattern";
import { type FilterPattern, type JsonTest, testsOf } from "../../pattern/syntax";
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
    return (
        shortest(records) ??
        shortest(
            paths.flatMap((path) => {
                const values = new Set([
                    undefined,
                    ...records.map((record) => valueAt(record, path)),
                    ...tests.filter((test) => String(pathOf(test)) === String(path)).flatMap(valuesIn),
                ]);
                return [...values].flatMap((value) => records.map((record) => withValue(record, path, value)));
            }),
        )
    );
}

/** The properties that a selector names, up to a wildcard or an index. */
function pathOf({ selector }: JsonTest): Path {
    const end = selector.findIndex(({ kind }) => kind !== "property");
    return selector
        .slice(0, end < 0 ? selector.length : end)
        .flatMap((step) => (step.kind === "property" ? [step.name] : []));
}

function valuesIn(test: JsonTest): readonly unknown[] {
    return test.kind === "text" ? [test.text.literal] : test.kind === "number" ? [test.number.value] : [];
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
