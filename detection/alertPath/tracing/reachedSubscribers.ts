import { grouped } from "../../grouped";
import type { Alarm } from "../deployment/alarm";
import type { Deployment } from "../deployment/deployment";
import type { Subscription } from "../deployment/topic";
import { knownValue } from "../deployment/value";
import { bestPath, isComplete, type Path } from "../report/path";
import type { ReachedSubscriber, TraceOptions } from "../report/report";
import { traceNotifications } from "./traceNotifications";

/** Who would be told if the subscription were confirmed, which is all that keeps the question open. */
export const unconfirmedSubscribers = (
    paths: readonly Path[],
    subscriptions: readonly Subscription[],
): ReachedSubscriber[] => reachedSubscribers(paths.flatMap(onceConfirmed), subscriptions);

function onceConfirmed(path: Path): Path[] {
    const last = path.at(-1);
    return last?.state === "cannot tell yet" && last.open?.size === 1 && last.open.has("SUBSCRIPTION_NOT_CONFIRMED")
        ? [[...path.slice(0, -1), { ...last, state: "holds" }]]
        : [];
}

/** Everybody who is told, each by the best path that leads there. */
export function reachedSubscribers(
    paths: readonly Path[],
    subscriptions: readonly Subscription[],
): ReachedSubscriber[] {
    const pathsById = grouped(paths.filter(isComplete), (path) => [path.at(-1)?.resource?.id ?? ""]);
    return subscriptions.flatMap(({ id, label, protocol }) => {
        const path = bestPath(pathsById.get(id) ?? []);
        const name = knownValue(protocol);
        return path === undefined
            ? []
            : [
                  {
                      subscription: id,
                      label,
                      ...(name !== undefined && { protocol: name }),
                      path: [...new Set(path.flatMap(({ resource }) => resource?.id ?? []))],
                  },
              ];
    });
}

/** Follows an alarm of a deployment to whoever is told when it is raised, whatever it is that raises it. */
export function traceSubscribers(
    deployment: Deployment,
    alarm: Alarm,
    { confirmationRequired = false }: Pick<TraceOptions, "confirmationRequired"> = {},
): ReachedSubscriber[] {
    const paths = traceNotifications(deployment, confirmationRequired)(alarm);
    return reachedSubscribers(paths, deployment.subscriptions);
}
