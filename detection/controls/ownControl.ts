import { isText, parsedObject } from "../json";
import { matchesEvent } from "../pattern/matching/matchesEvent";
import { FilterPatternError } from "../pattern/parsing/FilterPatternError";
import { readPattern } from "../pattern/parsing/parseFilterPattern";
import { patternLimits } from "../pattern/parsing/patternLimits";
import { benchmarkVersions, defineControl } from "./benchmark";
import { controls } from "./catalogue";
import type { Control } from "./control";

/** A control that a team defines for itself, beside the benchmark's. What its pattern counts is called events by default. */
export interface OwnControl
    extends Pick<Control, "happening" | "pattern" | "metricName">,
        Partial<Pick<Control, "events">> {
    /** Log events that the pattern must count, each a CloudTrail record as JSON text; at least one. */
    readonly counted: readonly string[];
    /** Log events like them that it must not count; at least one. */
    readonly ignored: readonly string[];
}

/** The control of one definition; see {@link ownControlsOf}. */
export const ownControl = (slug: string, own: OwnControl): Control => ownControlsOf({ [slug]: own })[0] as Control;

/**
 * A team's own controls, which components provision, policies demand and drills rehearse as they do the benchmark's.
 *
 * @param definitions by slug, kebab-case, as the component takes them as its `ownControls`.
 * @throws TypeError with every problem of every definition, in sentences.
 *
 * @example
 * const [control] = ownControlsOf({
 *     "deployment-role-used": {
 *         happening: "Somebody used the deployment role outside the pipeline.",
 *         pattern: '{ ($.eventName = AssumeRole) && ($.requestParameters.roleArn = "*:role/deployment") }',
 *         metricName: "DeploymentRoleUses",
 *         counted: [recordOfAssumeRole],
 *         ignored: [recordOfAnotherRole],
 *     },
 * });
 */
export function ownControlsOf(definitions: Readonly<Record<string, OwnControl>>): Control[] {
    const all = Object.entries(definitions);
    const refused = findDefinitionProblems(all).map(([slug, problems]) =>
        [`The control ${slug} cannot be used:`, ...problems].join("\n- "),
    );
    if (refused.length > 0) {
        throw new TypeError(refused.join("\n"));
    }
    return all.map(controlFrom);
}

type Definition = readonly [slug: string, own: OwnControl];

function controlFrom([slug, own]: Definition): Control {
    const { events = "events", pattern, counted, ignored, ...named } = own;
    const samplesOf = (messages: readonly string[], isCounted: boolean) =>
        messages.map((message, index) => ({
            name: `${isCounted ? "counted" : "ignored"}-${index + 1}`,
            title: eventNameOf(message),
            counted: isCounted,
            message,
        }));
    // A trail that leaves out the service of an event that must be counted counts it never.
    const sources = counted.map((message) => parsedObject(message)?.eventSource).filter(isText);
    return defineControl({
        slug,
        ...named,
        title: named.happening,
        events,
        numbers: {},
        // Whatever version the benchmark's controls are asked for, a team's own is the same.
        spellings: [{ id: "own", versions: benchmarkVersions, pattern, source: "the team" }],
        eventSources: [...new Set(sources)],
        recordLaws: [],
        samples: [...samplesOf(counted, true), ...samplesOf(ignored, false)],
        companions: [],
        severity: "medium",
    });
}

/** What is wrong with definitions, each by itself and beside those that stand before it; sound ones are left out. */
export const findDefinitionProblems = (definitions: readonly Definition[]): [slug: string, problems: string[]][] =>
    definitions.flatMap(([slug, own], index): [string, string[]][] => {
        const problems = findOwnControlProblems(slug, own, definitions.slice(0, index));
        return problems.length === 0 ? [] : [[slug, problems]];
    });

/**
 * What would fail the tests of the benchmark's own controls, in sentences; empty if nothing does.
 *
 * @param before definitions of the team's own that are there already. Default: none.
 */
export const findOwnControlProblems = (slug: string, own: OwnControl, before: readonly Definition[] = []): string[] => [
    ...(/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(slug) && slug.length <= 64
        ? []
        : ["Its slug must be small letters, digits and hyphens, 64 characters at most. Rename it."]),
    ...(Object.hasOwn(controls, slug) ? ["Its slug is that of a control of the benchmark. Rename it."] : []),
    ...findMetricNameProblems(own.metricName, [...Object.entries(controls), ...before]),
    ...findPatternProblems(own),
];

/**
 * A prefix before the name of a metric tells monitors apart, and what follows on a hyphen is an alarm beside the control's
 * own: neither may make one control's name of another's.
 */
function findMetricNameProblems(
    metricName: string,
    others: readonly (readonly [slug: string, other: Pick<OwnControl, "metricName">])[],
): string[] {
    if (!/^[A-Za-z][\w.#-]{2,200}$/.test(metricName)) {
        return [`metricName is "${metricName}"; it must be letters, digits and _ . # -, 3 at least. Correct it.`];
    }
    const isTakenFor = (one: string, other: string): boolean => one.endsWith(other) || one.includes(`${other}-`);
    return others
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
    const isOfficial = ({ spellings }: Control) => spellings.some((spelling) => spelling.pattern === pattern);
    const official = Object.values(controls).find(isOfficial);
    if (official !== undefined) {
        return [`pattern is that of the benchmark's ${official.slug}. Monitor that control instead.`];
    }
    const parsed = readPattern(pattern);
    if (parsed instanceof FilterPatternError) {
        return [`pattern cannot be read: ${parsed.message}`];
    }
    const judge = (setting: string, messages: readonly string[], wanted: boolean): string[] => {
        const fault = `is ${wanted ? "not counted" : "counted"} by the pattern. Correct the pattern, or the sample.`;
        const named = messages.map((message, index) => [message, `${setting}[${index}] (${eventNameOf(message)})`]);
        return messages.length === 0
            ? [`${setting} is empty; a pattern without samples proves nothing. Add one.`]
            : named.flatMap(([message = "", name]) =>
                  matchesEvent(parsed, message) === wanted ? [] : `${name} ${fault}`,
              );
    };
    return [...judge("counted", counted, true), ...judge("ignored", ignored, false)];
}

function eventNameOf(message: string): string {
    const { eventName } = parsedObject(message) ?? { eventName: "a text that is not JSON" };
    return isText(eventName) ? eventName : "a record without eventName";
}
