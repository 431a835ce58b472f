import * as assert from "node:assert/strict";
import { absent, consoleAuthenticationFailures, type Deployment, known, traceAlertPath } from "../../../detection";
import {
    alarm,
    arns,
    compliantDeployment,
    emptyDeployment,
    key,
    logGroup,
    metricFilter,
    placed,
    subscription,
    topic,
} from "./compliantDeployment";

/** Everything a stack can have that is no business of the control's, and much of it badly made. */
function unrelated(count: number): Deployment {
    const each = <T>(make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
    const topicArn = (index: number): string => `${arns.topic}-unrelated-${index}`;
    return {
        ...emptyDeployment,
        logGroups: each((index) =>
            logGroup({
                ...placed(`group ${index}`),
                name: known(`app/${index}`),
                arn: known(`${arns.logGroup}-${index}`),
                logGroupClass: known("INFREQUENT_ACCESS"),
            }),
        ),
        metricFilters: each((index) =>
            metricFilter({
                ...placed(`filter ${index}`),
                name: known(`errors-${index}`),
                logGroup: known(`app/${index}`),
                pattern: known(`{ $.level = "error" && $.shard = ${index} }`),
                metricName: known(`Errors${index}`),
                metricNamespace: known("App"),
                dimensions: known({ shard: "$.shard" }),
            }),
        ),
        alarms: each((index) =>
            alarm({
                ...placed(`alarm ${index}`),
                name: known(`cpu-${index}`),
                metricName: known(index % 2 === 0 ? "CPUUtilization" : `Errors${index}`),
                metricNamespace: known(index % 2 === 0 ? "AWS/EC2" : "App"),
                threshold: known(90),
                statistic: known("Average"),
                actionsEnabled: known(false),
                alarmActions: known([known(topicArn(index))]),
            }),
        ),
        compositeAlarms: each((index) => ({
            ...placed(`composite ${index}`),
            name: known(`any-cpu-${index}`),
            arn: absent,
            rule: known(`ALARM(cpu-${index}) OR ALARM(cpu-${index + 1})`),
            actionsEnabled: absent,
            alarmActions: absent,
        })),
        alarmMuteRules: each((index) => ({ ...placed(`mute ${index}`), alarmNames: known([known(`cpu-${index}`)]) })),
        topics: each((index) =>
            topic({
                ...placed(`topic ${index}`),
                name: known(`unrelated-${index}`),
                arn: known(topicArn(index)),
                kmsKey: known("alias/aws/sns"),
            }),
        ),
        topicPolicies: each((index) => ({
            ...placed(`policy ${index}`),
            topicArn: known(topicArn(index)),
            policy: known("{}"),
        })),
        subscriptions: each((index) =>
            subscription({
                ...placed(`subscription ${index}`),
                topicArn: known(topicArn(index)),
                protocol: known("pigeon"),
            }),
        ),
        keys: each((index) =>
            key({
                ...placed(`key ${index}`),
                keyId: known(`key-${index}`),
                arn: known(`${arns.key}-${index}`),
                policy: absent,
            }),
        ),
        keyAliases: each((index) => ({
            ...placed(`alias ${index}`),
            name: known(`alias/${index}`),
            arn: absent,
            targetKey: known(`key-${index}`),
        })),
    };
}

function merge(one: Deployment, other: Deployment): Deployment {
    return Object.fromEntries(
        Object.keys(one).map((list) => [
            list,
            [...(one[list as keyof Deployment] ?? []), ...(other[list as keyof Deployment] ?? [])],
        ]),
    ) as unknown as Deployment;
}

/** The deployment with a count of how often any property of any of its resources is read. */
function counted(deployment: Deployment): { deployment: Deployment; reads: () => number } {
    let reads = 0;
    const watch = (resource: object): object =>
        new Proxy(resource, {
            get(target, property) {
                reads += 1;
                return Reflect.get(target, property);
            },
        });
    const watched = Object.fromEntries(Object.entries(deployment).map(([list, items]) => [list, items.map(watch)]));
    return { deployment: watched as unknown as Deployment, reads: () => reads };
}

describe("traceAlertPath among unrelated resources", () => {
    it("blames none of them for what is missing", () => {
        const report = traceAlertPath(unrelated(20), consoleAuthenticationFailures);
        assert.deepEqual(
            report.findings.map(({ code, resource }) => [code, resource]),
            [["FILTER_MISSING", undefined]],
        );
        assert.deepEqual(
            report.remarks.map(({ code }) => code),
            ["TRAIL_OUTSIDE"],
        );
    });

    it("says the same of a complete path and of a broken one with and without them", () => {
        for (const deployment of [compliantDeployment(), compliantDeployment({ alarm: { threshold: known(5) } })]) {
            assert.deepEqual(
                traceAlertPath(merge(deployment, unrelated(20)), consoleAuthenticationFailures),
                traceAlertPath(deployment, consoleAuthenticationFailures),
            );
        }
    });

    it("leaves another control's filter alone although its alarm notifies the same topic", () => {
        const others = {
            ...emptyDeployment,
            metricFilters: [
                metricFilter({
                    ...placed("root"),
                    name: known("RootAccountUsage"),
                    metricName: known("RootAccountUsage"),
                    pattern: known('{ $.userIdentity.type = "Root" && $.eventType != "AwsServiceEvent" }'),
                }),
            ],
            alarms: [
                alarm({
                    ...placed("root alarm"),
                    name: known("RootAccountUsage"),
                    metricName: known("RootAccountUsage"),
                    threshold: known(10),
                }),
            ],
        };
        const report = traceAlertPath(merge(compliantDeployment(), others), consoleAuthenticationFailures);
        assert.deepEqual([report.outcome, report.findings, report.remarks], ["told", [], []]);
    });

    it("reads ten times as many resources with ten times as much work", () => {
        const readsAt = (count: number): number => {
            const { deployment, reads } = counted(merge(compliantDeployment(), unrelated(count)));
            assert.equal(traceAlertPath(deployment, consoleAuthenticationFailures).outcome, "told");
            return reads();
        };
        const [some, many] = [readsAt(50), readsAt(500)];
        assert.ok(many < some * 10.5, `${some} reads became ${many}`);
        assert.ok(many < 500 * 11 * 30, `${many} reads are more than 30 per resource`);
    });
});
