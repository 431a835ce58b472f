/*
 * Runs the unit tests in one process for Stryker, whose own runner does not know Mocha 12. A mutant is switched on by a
 * global that the instrumented sources read, and only the tests that reach it are run, up to the first that fails.
 */
import { globSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const fromProject = createRequire(join(process.cwd(), "package.json"));
/** As of @stryker-mutator/api. */
const passed = 0;
const failed = 1;

class MochaRunner {
    static inject = ["options"];

    constructor({ mutationTests }) {
        this.settings = mutationTests;
        this.instrumented = globalThis.__stryker__ ??= {};
    }

    /** Mutants in code that runs once, when a file is loaded, need a process of their own. */
    capabilities() {
        return { reloadEnvironment: false };
    }

    async init() {
        const { default: Mocha } = fromProject("mocha");
        for (const module of this.settings.require) {
            fromProject(module);
        }
        this.forgetWithEachMutant(join(process.cwd(), "detection/remember.ts"));
        // One counterexample kills a mutant: to make it smaller takes longer than to find it.
        const { configureGlobal, readConfigureGlobal } = fromProject("fast-check");
        configureGlobal({ ...readConfigureGlobal(), endOnFailure: true });
        this.mocha = new Mocha({ timeout: this.settings.timeout });
        this.mocha.cleanReferencesAfterRun(false);
        for (const file of globSync(this.settings.spec).sort()) {
            this.mocha.addFile(join(process.cwd(), file));
        }
        const { instrumented } = this;
        this.mocha.rootHooks({
            beforeEach() {
                instrumented.currentTestId = this.currentTest?.fullTitle();
            },
        });
        await this.mocha.loadFilesAsync();
    }

    /** An answer that the code keeps between calls would outlive the mutant that it was computed with. */
    forgetWithEachMutant(file) {
        const { instrumented } = this;
        const forgetting = (keep) => (compute) => {
            let { activeMutant } = instrumented;
            let answer = keep(compute);
            return (key) => {
                if (activeMutant !== instrumented.activeMutant) {
                    ({ activeMutant } = instrumented);
                    answer = keep(compute);
                }
                return answer(key);
            };
        };
        const { remember, rememberOf } = fromProject(file);
        fromProject.cache[file].exports = { remember: forgetting(remember), rememberOf: forgetting(rememberOf) };
    }

    async dryRun() {
        const tests = await this.run(() => true, false);
        const broken = tests.find(({ status }) => status === failed);
        return broken === undefined
            ? { status: "complete", tests, mutantCoverage: this.instrumented.mutantCoverage }
            : { status: "error", errorMessage: `${broken.name}: ${broken.failureMessage}` };
    }

    async mutantRun({ activeMutant, testFilter, hitLimit }) {
        Object.assign(this.instrumented, { activeMutant: activeMutant.id, hitCount: hitLimit && 0, hitLimit });
        const titles = new Set(testFilter);
        const tests = await this.run((title) => testFilter === undefined || titles.has(title), true);
        const killers = tests.filter(({ status }) => status === failed);
        const { hitCount } = this.instrumented;
        if (hitLimit !== undefined && hitCount > hitLimit) {
            return { status: "timeout", reason: `The mutated code ran ${hitCount} times.` };
        }
        return killers.length === 0
            ? { status: "survived", nrOfTests: tests.length }
            : {
                  status: "killed",
                  killedBy: killers.map(({ id }) => id),
                  failureMessage: killers[0].failureMessage,
                  nrOfTests: tests.length,
              };
    }

    /** Runs the tests whose full title passes a filter. */
    run(filter, bail) {
        const tests = [];
        const record = (test, status, failureMessage) => {
            const title = test.fullTitle();
            tests.push({ id: title, name: title, status, timeSpentMs: test.duration ?? 0, failureMessage });
        };
        this.mocha.bail(bail).reporter(
            class {
                constructor(runner) {
                    runner.on("pass", (test) => record(test, passed));
                    runner.on("fail", (test, error) => record(test, failed, String(error?.message)));
                }
            },
        );
        const skipped = new RegExp(this.settings.skip);
        this.mocha.options.grep = { test: (title) => filter(title) && !skipped.test(title) };
        return new Promise((resolve) => this.mocha.run(() => resolve(tests)));
    }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "mocha-in-process", injectableClass: MochaRunner }];
