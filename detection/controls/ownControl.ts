import { parsedObject } from "../json";
import { matchesEvent } from "../pattern/matching/matchesEvent";
import { FilterPatternError } from "../pattern/parsing/FilterPatternError";
import { readPattern } from "../pattern/parsing/parseFilterPattern";
import { patternLimits } from "../pattern/parsing/patternLimits";
import { benchmarkVersions, defineControl } from "./benchmark";
import { controls } from "./catalogue";
import type { Control } from "./control";

/** A control that a team defines for itself, beside the benchmark's. */
export interface OwnControl {
    /** What has happened when the alarm is raised: one sentence for the person who is woken up. */
    readonly happening: string;
    /** What the pattern counts, in the plural: "uses of the deployment role". Default: "events". */
    readonly events?: string;
    /** The text of a filter pattern. */
    readonly pattern: string;
    /** Name of the metric, the metric filter and the alarm. */
    readonly metricName: string;
    /** Log events that the pattern must count, each a CloudTrail record as JSON text; at least one. */
    readonly counted: readonly string[];
    /** Log events like them that it must not count; at least one. */
    readonly ignored: readonly string[];
}

/**
 * A control of a team's own, which components provision, policies demand and drills rehearse as they do the benchmark's.
 *
 * @param slug identity in settings, kebab-case.
 * @throws TypeError with every problem of the definition, in sentences.
 *
 * @example
 * const control = ownControl("deployment-role-used", {
 *     happening: "Somebody used the deployment role outside the pipeline.",
 *     pattern: '{ ($.eventName = AssumeRole) && ($.requestParameters.roleArn = "*:role/deployment") }',
 *     metricName: "DeploymentRoleUses",
 *     counted: [recordOfAssumeRole],
 *     ignored: [recordOfAnotherRole],
 * });
 */
export function ownControl(slug: string, own: OwnControl): Control {
    requireUsable({ [slug]: own });
    return controlFrom(slug, own);
}

function controlFrom(slug: string, own: OwnControl): Control {
    const { happening, events = "events", pattern, metricName, counted, ignored } = own;
    const sample = (message: string, isCounted: boolean, index: number) => ({
        name: `${isCounted ? "counted" : "ignored"}-${index + 1}`,
        title: eventNameOf(message),
        counted: isCounted,
        message,
    });
    return defineControl({
        slug,
        title: happening,
        happening,
        events,
        numbers: {},
        // Whatever version the benchmark's controls are asked for, a team's own is the same.
        spellings: [{ id: "own", versions: benchmarkVersions, pattern, source: "the team" }],
        metricName,
        // A trail that leaves out the service of an event that must be counted counts it never.
        eventSources: [...new Set(counted.flatMap((message) => textOf(message, "eventSource") ?? []))],
        recordLaws: [],
        samples: [
            ...counted.map((message, index) => sample(message, true, index)),
            ...ignored.map((message, index) => sample(message, false, index)),
        ],
        companions: [],
        severity: "medium",
    });
}

/**
 * A team's own controls by their definitions, in the order given.
 *
 * @param definitions by slug, as the component takes them as its `ownControls`.
 * @throws TypeError with every problem of every definition, in sentences.
 */
export function ownControlsOf(definitions: Readonly<Record<string, OwnControl>>): Control[] {
    requireUsable(definitions);
    return Object.entries(definitions).map(([slug, own]) => controlFrom(slug, own));
}

function requireUsable(definitions: Readonly<Record<string, OwnControl>>): void {
    const all = Object.entries(definitions);
    const problems = all.flatMap(([slug, own], index) => {
        const found = findOwnControlProblems(slug, own, Object.fromEntries(all.slice(0, index)));
        return found.length === 0 ? [] : [[`The control ${slug} cannot be used:`, ...found].join("\n- ")];
    });
    if (problems.length > 0) {
        throw new TypeError(problems.join("\n"));
    }
}

/** The definitions that stand before one, by slug. */
type Others = Readonly<Record<string, Pick<OwnControl, "metricName">>>;

/**
 * What would fail the tests of the benchmark's own controls, in sentences; empty if nothing does.
 *
 * @param others controls of the team's own that are there already. Default: none.
 */
export function findOwnControlProblems(slug: string, own: OwnControl, others: Others = {}): string[] {
    return [
        ...(/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(slug) && slug.length <= 64
            ? []
            : ["Its slug must be small letters, digits and hyphens, 64 characters at most. Rename it."]),
        ...(Object.hasOwn(controls, slug) ? ["Its slug is that of a control of the benchmark. Rename it."] : []),
        ...findMetricNameProblems(own.metricName, { ...controls, ...others }),
        ...findPatternProblems(own),
    ];
}

/**
 * A prefix before the name of a metric tells monitors apart, and what follows on a hyphen is an alarm beside the control's
 * own: neither may make one control's name of another's.
 */
function findMetricNameProblems(metricName: string, others: Others): string[] {
    if (!/^[A-Za-z][\w.#-]{2,200}$/.test(metricName)) {
        return [`metricName is "${metricName}"; it must be letters, digits and _ . # -, 3 at least. Correct it.`];
    }
    const isTakenFor = (one: string, other: string): boolean => one.endsWith(other) || one.includes(`${other}-`);
    return Object.entries(others)
        .filter(([, other]) => isTakenFor(metricName, other.metricName) || isTakenFor(other.metricName, metricName))
        .map(
            ([slug, other]) =>
                `metricName is "${metricName}", and that of ${slug} is "${other.metricName}"; none may be the end of the ` +
                "other, or stand in it before a hyphen. Give it another name.",
        );
}

function findPatternProblems({ pattern, counted, ignored }: OwnControl): string[] {
    if (pattern.length > patternLimits.length) {
        return [`pattern has ${pattern.length} characters; CloudWatch Logs takes ${patternLimits.length}. Shorten it.`];
    }
    const [official] = Object.values(controls).filter(({ spellings }) =>
        spellings.some((spelling) => spelling.pattern === pattern),
    );
    if (official !== undefined) {
        return [`pattern is that of the benchmark's ${official.slug}. Monitor that control instead.`];
    }
    const parsed = readPattern(pattern);
    if (parsed instanceof FilterPatternError) {
        return [`pattern cannot be read: ${parsed.message}`];
    }
    const judge = (setting: string, messages: readonly string[], wanted: boolean): string[] => [
        ...(messages.length === 0 ? [`${setting} is empty; a pattern without samples proves nothing. Add one.`] : []),
        ...messages.flatMap((message, index) =>
            matchesEvent(parsed, message) === wanted
                ? []
                : [
                      `${setting}[${index}] (${eventNameOf(message)}) is ${wanted ? "not counted" : "counted"} by the pattern. Correct the pattern, or the sample.`,
                  ],
        ),
    ];
    return [...judge("counted", counted, true), ...judge("ignored", ignored, false)];
}

function eventNameOf(message: string): string {
    return parsedObject(message) === undefined
        ? "a text that is not JSON"
        : (textOf(message, "eventName") ?? "a record without eventName");
}

function textOf(message: string, field: string): string | undefined {
    const { [field]: text } = parsedObject(message) ?? {};
    return typeof text === "string" ? text : undefined;
}
