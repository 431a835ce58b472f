import * as assert from "node:assert/strict";
import {
    type Control,
    consoleAuthenticationFailures,
    controls,
    controlsOf,
    type Deployment,
    known,
} from "../../../../detection";
import { rehearse } from "../../../../drills/rehearsal/rehearse";
import { chosenPaths } from "../../../../drills/replay/stack/chosenPaths";
import { deployedPaths } from "../../../../drills/replay/stack/stackPaths";
import type { Recipient } from "../../../../drills/simulation/simulation";
import { alarm, compliantDeployment, metricFilter } from "../../../detection/alertPath/compliantDeployment";
import { TemporaryFiles } from "../../rehearsal/TemporaryFiles";

/** A deployment with a filter and an alarm for each of some controls. */
function deploymentOf(some: readonly Control[]): Deployment {
    return compliantDeployment(
        {},
        {
            metricFilters: some.map(({ slug, pattern, metricName }) =>
                metricFilter({
                    id: `${slug}-filter`,
                    name: known(metricName),
                    pattern: known(pattern),
                    metricName: known(metricName),
                }),
            ),
            alarms: some.map(({ slug, metricName }, index) =>
                alarm({
                    id: `${slug}-alarm`,
                    name: known(metricName),
                    metricName: known(metricName),
                    threshold: known(index + 1),
                }),
            ),
        },
    );
}

const slugs = (some: readonly { readonly control: Control }[]): string[] => some.map(({ control }) => control.slug);
const alice: Recipient = { name: "alice", protocol: "email", isRaw: false, mustConfirm: true };
const recipients = new Map([["subscription", alice]]);

describe("deployedPaths", () => {
    it("finds a path for each control of a deployment, the failed sign-in's first, with its own filter and alarm", () => {
        const all = controlsOf("7.0");
        const paths = deployedPaths(deploymentOf(all), recipients, "stack", Object.values(controls));
        const others = all.map(({ slug }) => slug).filter((slug) => slug !== consoleAuthenticationFailures.slug);
        assert.deepEqual(slugs(paths), [consoleAuthenticationFailures.slug, ...others]);
        for (const { control, pattern, alarmName, alarm: settings, subscribers } of paths) {
            const index = all.findIndex(({ slug }) => slug === control.slug);
            assert.deepEqual(
                [pattern, alarmName, settings.threshold, subscribers],
                [control.pattern, control.metricName, index + 1, index === 0 ? [alice] : []],
                control.slug,
            );
        }
    });

    it("finds none for a control that nothing counts, and those only that are asked for", () => {
        const some = ["root-usage", "vpc-changes"].flatMap((slug) => controls[slug] ?? []);
        const deployment = deploymentOf([consoleAuthenticationFailures, ...some]);
        const named = ["vpc-changes", "nacl-changes"].flatMap((slug) => controls[slug] ?? []);
        assert.deepEqual(slugs(deployedPaths(deployment, recipients, "stack", Object.values(controls))), [
            consoleAuthenticationFailures.slug,
            "root-usage",
            "vpc-changes",
        ]);
        assert.deepEqual(slugs(deployedPaths(deployment, recipients, "stack", named)), ["vpc-changes"]);
    });
});

describe("chosenPaths", () => {
    it("takes the failed sign-in alone where there is no stack, or what is asked for", async () => {
        const choices = [
            {},
            { control: ["root-usage", "vpc-changes"] },
            { benchmark: "1.2", control: ["root-usage"] },
        ] as const;
        const chosen = await Promise.all(choices.map((choice) => chosenPaths({ stackFile: false, ...choice })));
        assert.deepEqual(chosen.map(slugs), [
            [consoleAuthenticationFailures.slug],
            ["root-usage", "vpc-changes"],
            ["root-usage"],
        ]);
        assert.equal((await chosenPaths({ stackFile: false, benchmark: "1.2" })).length, 14);
    });

    it("refuses a control that there is not, with the name that was meant", async () => {
        await assert.rejects(
            chosenPaths({ stackFile: false, control: ["root-usge", "root-usage", "vpc-change"] }),
            /^InputError: These controls cannot be replayed:\n {2}- 'root-usge' is no control\. Did you mean root-usage\? The controls: unauthorized-api-calls, .*\.\n {2}- 'vpc-change' is no control\. Did you mean vpc-changes\? /,
        );
    });

    it("refuses a control that the version does not have, and a version beside a stack", async () => {
        await assert.rejects(chosenPaths({ stackFile: false, benchmark: "1.2", control: ["organizations-changes"] }), {
            message: "These controls cannot be replayed:\n  - The benchmark 1.2 has no control organizations-changes.",
        });
        await assert.rejects(chosenPaths({ stackFile: "Pulumi.dev.yaml", benchmark: "7.0" }), {
            message: "--benchmark takes the place of a stack: use it with --no-stack-file.",
        });
    });

    it("refuses a stack file with a Region that is none, as the rehearsal does", async () => {
        const files = new TemporaryFiles();
        files.write("Pulumi.yaml", "name: foundations-monitor\nruntime: nodejs\n");
        const stackFile = files.write("Pulumi.dev.yaml", "config:\n  aws:region: us-east-1a\n");
        const refusal = {
            name: "InputError",
            message: `'aws:region' in ${stackFile} is "us-east-1a"; it must be a Region's code such as eu-north-1. Correct it.`,
        };
        try {
            await assert.rejects(chosenPaths({ stackFile }), refusal);
            await assert.rejects(rehearse({ stackFile, delayMinutes: 5, faults: [] }), refusal);
        } finally {
            files.remove();
        }
    });
});
