import type { Alarm } from "../deployment/alarm";
import type { Deployment } from "../deployment/deployment";
import type { ReachedSubscriber, TraceOptions } from "../report/report";
import { reachedSubscribers } from "./reachedSubscribers";
import { traceNotifications } from "./traceNotifications";

/** Follows an alarm of a deployment to whoever is told when it is raised, whatever it is that raises it. */
export function traceSubscribers(
    deployment: Deployment,
    alarm: Alarm,
    { confirmationRequired = false }: Pick<TraceOptions, "confirmationRequired"> = {},
): ReachedSubscriber[] {
    const paths = traceNotifications(deployment, confirmationRequired)(alarm);
    return reachedSubscribers(paths, deployment.subscriptions);
}
