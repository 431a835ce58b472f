import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { benchmarkVersions } from "../../../detection";
import { drillOperations, readOperations } from "../../../drills/verify/aws/permissions";

const root = join(__dirname, "../../..");
const page = readFileSync(join(root, "docs/verify.md"), "utf8");

/** The operations that the sources of a folder name. */
const namedIn = (...folders: readonly string[]): ReadonlySet<string> =>
    new Set(
        folders.flatMap((folder) =>
            readdirSync(join(root, folder), { withFileTypes: true })
                .filter((entry) => entry.isFile())
                .flatMap(({ name }) => readFileSync(join(root, folder, name), "utf8").match(operation) ?? [])
                .map((match) => match.replaceAll('"', "")),
        ),
    );

const operation = /"(account|cloudtrail|cloudwatch|kms|lambda|logs|sns|sqs|sts):[A-Z]\w+"/g;

const policies = (): string[][] =>
    [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = ""]) => JSON.parse(text).Statement[0].Action);

describe("docs/verify.md", () => {
    it("names every version of the benchmark", () => {
        assert.ok(page.includes(`All controls of a version (${benchmarkVersions.join(", ")})`));
    });

    it("allows exactly the calls that the readers make, and reading only", () => {
        const called = [...namedIn("drills/verify", "drills/verify/reading")].sort();
        assert.deepEqual(called, Object.keys(readOperations).sort());
        assert.deepEqual(
            policies()[0],
            called.filter((name) => name !== "sts:GetCallerIdentity"),
        );
        assert.deepEqual(
            called.filter((name) => !/:(Describe|Get|List)/.test(name)),
            [],
        );
    });

    it("allows a drill exactly what it calls besides", () => {
        const called = [...namedIn("drills/verify/fireDrill")].filter((name) => !(name in readOperations)).sort();
        assert.deepEqual(called, Object.keys(drillOperations).sort());
        assert.deepEqual(policies()[1], called);
    });
});
