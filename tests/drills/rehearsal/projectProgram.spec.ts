import * as assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { missingPackage, programIn } from "../../../drills/rehearsal/projectProgram";
import { readStackConfig } from "../../../drills/rehearsal/stackFile/stackFile";
import { TemporaryFiles } from "./TemporaryFiles";

/** Files of a folder, what its Pulumi.yaml says of main, and the program. */
const cases: readonly (readonly [string, readonly string[], string | undefined, string | undefined])[] = [
    ["an index in TypeScript", ["index.ts"], undefined, "index.ts"],
    ["an index in JavaScript", ["index.js"], undefined, "index.js"],
    ["the file that is named", ["index.ts", "infra.ts"], "infra.ts", "infra.ts"],
    ["the index of the folder that is named", ["index.ts", "infra/index.ts"], "infra", "infra/index.ts"],
    ["what the package names", ["package.json", "bin/main.js", "index.ts"], undefined, "bin/main.js"],
    ["an index, where the package names what is not there", ["package.json", "index.ts"], undefined, "index.ts"],
    ["nothing, where the file that is named is not there", ["other.ts"], "index.ts", undefined],
    ["nothing in an empty folder", [], undefined, undefined],
];

describe("drills/rehearsal/projectProgram", () => {
    for (const [what, names, main, expected] of cases) {
        it(`finds ${what}`, () => {
            const files = new TemporaryFiles();
            try {
                for (const name of names) {
                    files.write(name, '{ "main": "bin/main.js" }');
                }
                mkdirSync(join(files.folder, "index.tsx"));
                assert.equal(
                    programIn(files.folder, main),
                    expected === undefined ? undefined : join(files.folder, expected),
                );
            } finally {
                files.remove();
            }
        });
    }

    it("belongs to the config of a stack, and a project in another language is refused", () => {
        const files = new TemporaryFiles();
        try {
            const program = files.write("index.ts", "");
            const stackFile = files.write("Pulumi.dev.yaml", "config: {}");
            files.write("Pulumi.yaml", "name: p\nruntime: { name: nodejs }");
            assert.equal(readStackConfig(stackFile).program, program);
            const project = files.write("Pulumi.yaml", "name: p\nruntime: python");
            assert.throws(() => readStackConfig(stackFile), {
                name: "InputError",
                message: `${project} names the runtime "python": programs of Node.js alone can be run without Pulumi's engine.`,
            });
        } finally {
            files.remove();
        }
    });

    it("says of a package that is missing what to do, and nothing of other failures", () => {
        const missing = (name: string) =>
            Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:`), { code: "MODULE_NOT_FOUND" });
        assert.equal(
            missingPackage(missing("foundations-monitor"), "/work/p/index.ts"),
            "The program /work/p/index.ts needs the package foundations-monitor, which is not installed: run npm install in /work/p.",
        );
        for (const failure of [missing("./alarms"), new Error("Cannot find module 'x'"), undefined, "text"]) {
            assert.equal(missingPackage(failure, "/work/p/index.ts"), undefined);
        }
    });
});
