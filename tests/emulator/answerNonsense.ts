import { EmulatorProxy } from "./EmulatorProxy";

/** What a network between us and AWS can answer in place of it, always with status 200. */
export const nonsense = {
    "a page": { type: "text/html", body: "<!doctype html><title>Sign in to the network</title>" },
    "an empty list": {
        type: "application/x-amz-json-1.1",
        body: JSON.stringify({ trailList: [], metricFilters: [], logGroups: [], MetricAlarms: [], Subscriptions: [] }),
    },
    "empty XML": { type: "text/xml", body: "<Response/>" },
} as const;

/**
 * Hands calls to an emulator, but answers those of one operation with nonsense.
 *
 * @param permission of the operation, such as `kms:DescribeKey`.
 */
export function answerNonsense(
    emulator: string,
    permission: string,
    kind: keyof typeof nonsense,
): Promise<EmulatorProxy> {
    const name = permission.slice(permission.indexOf(":") + 1);
    const { type, body } = nonsense[kind];
    return EmulatorProxy.listen(emulator, async ({ operation, forward }) =>
        operation === name ? { status: 200, headers: { "content-type": type }, body } : forward(),
    );
}
