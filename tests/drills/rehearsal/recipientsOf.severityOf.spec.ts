import * as assert from "node:assert/strict";
import { severityOf } from "../../../drills/rehearsal/recipientsOf";
import type { StackResource } from "../../../policy-pack/stackResource";

const resource = (type: string, name: string, parent?: StackResource): StackResource => ({
    type,
    name,
    urn: name,
    props: {},
    parent,
    propertyDependencies: {},
});

const monitor = resource("foundations-monitor:index:FoundationsMonitor", "foundations");
const topicIn = (component: string, type = "foundations-monitor:index:AlarmTopic", above = monitor) =>
    resource("aws:sns/topic:Topic", component, resource(type, component, above));

describe("severityOf", () => {
    const table: [title: string, resource: StackResource, severity: string | undefined][] = [
        ["the topic of a severity", topicIn("foundations-page-alerts"), "page"],
        ["that of a severity with hyphens", topicIn("foundations-page-alerts-at-night-alerts"), "page-alerts-at-night"],
        ["the monitor's own topic", topicIn("foundations-alerts"), undefined],
        ["a topic component of another program", topicIn("pager"), undefined],
        ["another component of the monitor", topicIn("foundations-page-alerts", "other:index:Component"), undefined],
        ["a resource without a component", resource("aws:sns/topic:Topic", "foundations-page-alerts"), undefined],
    ];
    for (const [title, given, severity] of table) {
        it(`finds ${severity ?? "none"} for ${title}`, () => {
            assert.equal(severityOf(given), severity);
        });
    }
});
