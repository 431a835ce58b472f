import * as assert from "node:assert/strict";
import { controls } from "../../detection";
import { configurationOf } from "../policy-pack/configurationOf";
import { monitoredPath } from "../policy-pack/monitoredStack";
import { canTell, type PathBreak, pathBreaks } from "../policy-pack/pathBreaks";
import { reportsOnControls } from "../policy-pack/reportsOnControls";
import type { SampleStack } from "../policy-pack/sampleStack";

const all = Object.values(controls);

describe("the policy pack on stacks in which every control has a path of its own, wherever that breaks", () => {
    const blamedIn = ({ blamed }: PathBreak, prefix: string) => (blamed === undefined ? "" : prefix + blamed);
    const breaks = [...Object.entries(pathBreaks), ["nothing is broken", undefined] as const];
    /** As many stacks as there are breaks: in each, every control has a path of its own with another break. */
    for (const [shift, [first]] of breaks.entries()) {
        const paths = all.map((control, index) => {
            const prefix = `${control.slug}-`;
            const [, broken] = breaks[(shift + index) % breaks.length] ?? [];
            const path = monitoredPath(control, prefix);
            return { control, prefix, broken, path: broken?.apply(path, prefix) ?? path };
        });
        const stack: SampleStack = Object.assign({}, ...paths.map(({ path }) => path));
        // Without edges, nobody can tell which of fifteen trails writes to which group.
        for (const knowledge of ["update", "preview"] as const) {
            it(`reports every control once, from where ${first} on (${knowledge})`, async () => {
                assert.deepEqual(
                    await reportsOnControls(stack, knowledge, configurationOf("7.0")),
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
