import {
    type Control,
    controls,
    type Deployment,
    isSignInControl,
    knownValue,
    ownControlsOf,
    traceAlertPath,
} from "../../../detection";
import { readStackDeployment } from "../../../policy-pack/stackDeployment";
import { didYouMean } from "../../didYouMean";
import { InputError } from "../../InputError";
import { recipientsOf } from "../../rehearsal/recipientsOf";
import { confirmed, ownControlsIn } from "../../rehearsal/rehearsedStack";
import { runStack, type StackRun } from "../../rehearsal/runProgram";
import { environmentsText, withEnvironments } from "../../rehearsal/stackFile/environments";
import { notifyingAlarm, onPath } from "../../simulation/notifyingAlarm";
import type { Recipient } from "../../simulation/simulation";
import { inOrder, type ReplayedPath } from "./replayedPath";

/**
 * The paths that a stack would deploy, one for each control that it has a filter for: its program is run without AWS, as
 * `npm start` does.
 *
 * @param slugs of which controls; undefined: of all that the stack has.
 * @throws {InputError} if the stack file cannot be used, or the stack has no filter or no alarm for a control.
 */
export async function stackPaths(
    stackFile: string,
    slugs: readonly string[] | undefined,
): Promise<[ReplayedPath, ...ReplayedPath[]]> {
    const run = await runStack(stackFile);
    return withEnvironments(run.config.environments, async () => pathsOf(run, slugs));
}

function pathsOf(
    { stackFile, config, created }: StackRun,
    slugs: readonly string[] | undefined,
): [ReplayedPath, ...ReplayedPath[]] {
    const stack = confirmed(created);
    const deployment = readStackDeployment([...stack.resources, ...stack.trails]);
    const recipients = recipientsOf(created.resources);
    const known = [...Object.values(controls), ...ownControlsOf(ownControlsIn(created.resources))];
    const asked = known.filter(({ slug }) => slugs?.includes(slug) ?? true);
    const paths = deployedPaths(deployment, recipients, stackFile, asked);
    const [first, ...others] = paths;
    const missing = slugs?.filter((slug) => !paths.some(({ control }) => control.slug === slug)) ?? [];
    if (first === undefined || missing.length > 0) {
        const what = missing.length === 0 ? "that could be replayed" : `for ${missing.join(", ")}`;
        const slugsKnown = known.map(({ slug }) => slug);
        const guesses = missing.map((slug) => (slugsKnown.includes(slug) ? "" : didYouMean(slug, slugsKnown))).join("");
        throw new InputError(
            `${stackFile} deploys no metric filter with an alarm ${what}.${guesses} Use --no-stack-file to replay with the benchmark's own settings.`,
        );
    }
    const unopened = config.environments.length === 0 ? [] : [environmentsText(config.environments)];
    const told = (path: ReplayedPath): ReplayedPath => ({ ...path, remarks: [...unopened, ...path.remarks] });
    return [told(first), ...others.map(told)];
}

/**
 * The paths of a deployment, one for each control that it has a filter and an alarm for.
 *
 * @param asked the controls that are looked for.
 */
export function deployedPaths(
    deployment: Deployment,
    recipients: ReadonlyMap<string, Recipient>,
    source: string,
    asked: readonly Control[],
): ReplayedPath[] {
    return inOrder(asked).flatMap((control): ReplayedPath[] => {
        const path = traceAlertPath(deployment, control, { confirmationRequired: true });
        // A path that does not hold is replayed where it is the failed sign-in's: its only filter and alarm are meant.
        const isDefault = isSignInControl(control);
        if (!isDefault && path.hops.some(({ hop, state }) => hop === "filter" && state === "broken")) {
            return [];
        }
        const filter = onPath(path, "filter", deployment.metricFilters, isDefault);
        const pattern = filter && knownValue(filter.pattern);
        const deployed = onPath(path, "alarm", deployment.alarms, isDefault);
        const alarm = deployed && notifyingAlarm(deployed, undefined);
        if (filter === undefined || pattern === undefined || alarm === undefined) {
            return [];
        }
        return [
            {
                control,
                source,
                pattern,
                metric: {
                    value: Number(knownValue(filter.metricValue) ?? control.metricValue),
                    defaultValue: knownValue(filter.defaultValue),
                },
                alarm: alarm.settings,
                alarmName: alarm.name,
                subscribers: path.subscribers.flatMap(({ subscription }) => recipients.get(subscription) ?? []),
                tellsWhenOver: (alarm.okActions ?? []).length > 0,
                remarks:
                    path.outcome === "told" ? [] : [...path.findings, ...path.remarks].map(({ observed }) => observed),
            },
        ];
    });
}
