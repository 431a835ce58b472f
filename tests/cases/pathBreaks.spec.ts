import * as assert from "node:assert/strict";
import { controls } from "../../detection";
import { policies } from "../../policy-pack/policies";
import { analyzeStack } from "../policy-pack/analyzeStack";
import { benchmarkStack, partsOf } from "../policy-pack/benchmarkStack";
import { configurationOf } from "../policy-pack/configurationOf";
import { monitoredPath, without } from "../policy-pack/monitoredStack";
import { canTell, type PathBreak, pathBreaks } from "../policy-pack/pathBreaks";
import { analyzerResources, type Knowledge, type SampleStack } from "../policy-pack/sampleStack";

const all = Object.values(controls);
const ofControls = policies.filter(({ name }) => name.endsWith("-monitored"));

/** What the policies of controls report of a stack with the whole benchmark: policy, code, and the resource that is blamed. */
async function reports(stack: SampleStack, knowledge: Knowledge) {
    const found = await analyzeStack(analyzerResources(stack, knowledge), configurationOf("7.0"), ofControls);
    return found
        .map(({ policy, message, urn }) => [policy, /\[([A-Z_]+)\]/.exec(message)?.[1], urn.split("::").at(-1)])
        .sort();
}

describe("the policy pack on stacks in which every control has a path of its own, wherever that breaks", () => {
    const blamedIn = ({ blamed }: PathBreak, prefix: string) => (blamed === undefined ? "" : prefix + blamed);
    const breaks = [...Object.entries(pathBreaks), ["nothing is broken", undefined] as const];
    /** As many stacks as there are breaks: in each, every control has a path of its own with another break. */
    for (const [shift, [first]] of breaks.entries()) {
        const paths = all.map((control, index) => {
            const prefix = `${control.slug}-`;
            const [title, broken] = breaks[(shift + index) % breaks.length] ?? [];
            const path = monitoredPath(control, prefix);
            return { control, prefix, title, broken, path: broken?.apply(path, prefix) ?? path };
        });
        const stack: SampleStack = Object.assign({}, ...paths.map(({ path }) => path));
        // Without edges, nobody can tell which of fifteen trails writes to which group.
        for (const knowledge of ["update", "preview"] as const) {
            it(`reports every control once, from where ${first} on (${knowledge})`, async () => {
                assert.deepEqual(
                    await reports(stack, knowledge),
                    paths
                        .flatMap(({ control, prefix, broken }) =>
                            broken !== undefined && canTell(broken, knowledge)
                                ? [[`${control.slug}-monitored`, broken.code, blamedIn(broken, prefix)]]
                                : [],
                        )
                        .sort(),
                );
            });
        }
    }
});

describe("the policy pack on a stack in which all controls share a path", () => {
    for (const { slug } of all) {
        const { filter } = partsOf(slug);
        it(`reports ${slug} where its filter is missing and its alarm stands there`, async () => {
            assert.deepEqual(await reports(without(benchmarkStack, filter), "update"), [
                [`${slug}-monitored`, "FILTER_MISSING", ""],
            ]);
        });
    }

    const ofOneControl = ["failures", "alarm", undefined];
    for (const [title, { apply, code, blamed }] of Object.entries(pathBreaks)) {
        if (!ofOneControl.includes(blamed)) {
            it(`reports every control once, where all share a path on which ${title}`, async () => {
                assert.deepEqual(
                    await reports(apply(benchmarkStack, ""), "update"),
                    all.map(({ slug }) => [`${slug}-monitored`, code, blamed]).sort(),
                );
            });
        }
    }
});
