import * as assert from "node:assert/strict";
import {
    type AlertPathReport,
    benchmarkVersions,
    type Control,
    consoleAuthenticationFailures,
    controlsOf,
    type Hop,
    ownControl,
    ownControlsOf,
} from "../../../detection";
import { ownControls } from "../../../examples/own-control/ownControls";
import { hasPartOfControl, stackJudge } from "../../../policy-pack/rules/judgedStack";
import type { StackResource } from "../../../policy-pack/stackResource";

const resource = (name: string): StackResource =>
    ({ type: "aws:sns/topic:Topic", urn: `urn:pulumi:dev::p::aws:sns/topic:Topic::${name}`, name, props: {} }) as never;

describe("policy-pack/rules/judgedStack", () => {
    const judgedStack = stackJudge();

    it("reads a stack once for all policies, each of which has a copy of it", () => {
        assert.equal(judgedStack("one", [resource("a")]), judgedStack("two", [resource("a")]));
    });

    const settings = {
        patternGrade: "equivalent",
        eventsToAlarm: 1,
        minutesToAlarm: 15,
        trailRequired: false,
    } as const;

    it("traces a control once, whoever asks with the same settings", () => {
        const stack = judgedStack("five", [resource("d")]);
        const report = stack.report(consoleAuthenticationFailures, settings);
        assert.equal(stack.report(consoleAuthenticationFailures, { ...settings, accepted: {} } as never), report);
        assert.notEqual(stack.report(consoleAuthenticationFailures, { ...settings, trailRequired: true }), report);
    });

    const hop = (name: Hop, resource?: string) => ({ hop: name, state: "holds" as const, resource });
    const parts: [AlertPathReport["hops"], boolean][] = [
        [[], false],
        [[hop("trail", "t"), hop("log group", "g"), hop("filter")], false],
        [[hop("trail", "t"), hop("filter", "f")], true],
        [[hop("trail"), hop("subscription", "s")], true],
    ];
    for (const [hops, expected] of parts) {
        it(`finds ${expected ? "a part" : "no part"} of the control in ${JSON.stringify(hops)}`, () => {
            const report = { outcome: "lost", hops, findings: [], remarks: [], subscribers: [] } as const;
            assert.equal(hasPartOfControl(report), expected);
        });
    }

    it("holds a part of the control of its filter, and of no other", () => {
        const [root] = controlsOf("7.0").filter(({ slug }) => slug === "root-usage");
        const type = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
        const props = { name: "x", logGroupName: "x", pattern: root?.pattern, metricTransformation: { name: "X" } };
        const stack = stackJudge()("held", [{ ...resource("root"), type, props }]);
        assert.deepEqual(
            controlsOf("7.0").filter((control) => stack.holdsPartOf(control, settings)),
            [root],
        );
    });

    it("gives a filter whose text lies between two controls to one of them, whichever is asked about", () => {
        const mfa = '($.eventName = "ConsoleLogin") || ($.additionalEventData.MFAUsed != "Yes")';
        const root = '($.userIdentity.type = "Root") || ($.userIdentity.invokedBy NOT EXISTS)';
        const pattern = `{ ${mfa} || ${root} || ($.eventType != "AwsServiceEvent" }) }`;
        const type = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
        const props = { name: "x", logGroupName: "x", pattern, metricTransformation: { name: "X", namespace: "X" } };
        const stack = judgedStack("six", [{ ...resource("e"), type, props }]);
        const blamed = controlsOf("7.0").filter((control) =>
            stack.report(control, settings).hops.some(({ hop, resource: id }) => hop === "filter" && id !== undefined),
        );
        assert.deepEqual(
            blamed.map(({ slug }) => slug),
            ["console-signin-without-mfa"],
        );
    });

    describe("with controls of a team's own", () => {
        const own = [
            ...ownControlsOf(ownControls),
            ownControl("outside-root", {
                happening: "The root user was used from outside.",
                pattern: '{ ($.userIdentity.type = "Root") && ($.sourceIPAddress != "10.*") }',
                metricName: "OutsideRoot",
                counted: ['{ "userIdentity": { "type": "Root" }, "sourceIPAddress": "192.0.2.1" }'],
                ignored: ['{ "userIdentity": { "type": "Root" }, "sourceIPAddress": "10.0.0.1" }'],
            }),
        ];
        const type = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
        const filterOf = ({ pattern, metricName, metricNamespace: namespace }: Control) => {
            const metricTransformation = { name: metricName, namespace };
            return {
                ...resource("own"),
                type,
                props: { name: "own", logGroupName: "x", pattern, metricTransformation },
            };
        };

        it("asks about them after the benchmark's, whatever the version", () => {
            const stack = stackJudge(own)("one", [resource("a")]);
            for (const version of benchmarkVersions) {
                assert.deepEqual(
                    stack.controlsOf(version).map(({ slug }) => slug),
                    [...controlsOf(version), ...own].map(({ slug }) => slug),
                );
            }
        });

        for (const control of own) {
            it(`gives its filter to ${control.slug}, and to no control of the benchmark`, () => {
                const stack = stackJudge(own)("one", [filterOf(control)]);
                const owners = stack
                    .controlsOf("7.0")
                    .filter((each) =>
                        stack
                            .report(each, settings)
                            .hops.some(({ hop, resource: id }) => hop === "filter" && id !== undefined),
                    );
                assert.deepEqual(
                    owners.map(({ slug }) => slug),
                    [control.slug],
                );
            });
        }
    });

    it("shares nothing between two packs", () => {
        assert.notEqual(stackJudge()("one", [resource("a")]), stackJudge()("two", [resource("a")]));
    });

    it("lets the first that asks, and nobody after it, print the whole remedy", () => {
        const stack = judgedStack("remedy", [resource("f")]);
        assert.deepEqual(
            [stack.takesWholeRemedy(), stack.takesWholeRemedy(), stack.takesWholeRemedy()],
            [true, false, false],
        );
    });

    it("begins anew where a policy asks again, and where the stack is another", () => {
        const first = judgedStack("three", [resource("b")]);
        const again = judgedStack("three", [resource("b")]);
        assert.notEqual(first, again);
        assert.notEqual(again, judgedStack("four", [resource("c")]));
        assert.notEqual(judgedStack("five", [resource("c")]), judgedStack("six", [resource("c"), resource("d")]));
        assert.notEqual(judgedStack("seven", [resource("c"), resource("d")]), judgedStack("eight", [resource("c")]));
    });
});
