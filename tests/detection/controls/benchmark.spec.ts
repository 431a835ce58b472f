import * as assert from "node:assert/strict";
import {
    type BenchmarkVersion,
    consoleAuthenticationFailures,
    controlAt,
    isOfBenchmark,
    type Spelling,
} from "../../../detection";
import { defineControl, numbersOfRow, ofBenchmark, ofSecurityHub } from "../../../detection/controls/benchmark";

const scored = { assessment: "Scored" } as const;
const automated = { assessment: "Automated" } as const;
const manual = { assessment: "Manual" } as const;

describe("numbersOfRow", () => {
    it("counts sections and ways of assessment by version", () => {
        assert.deepEqual(numbersOfRow(6, 1, { securityHub: "CloudWatch.6" }), {
            "1.2": { number: "3.6", level: 1, ...scored },
            "1.3": { number: "4.6", level: 1, ...automated },
            "1.4": { number: "4.6", level: 1, ...automated },
            "1.5": { number: "4.6", level: 1, ...automated },
            "2.0": { number: "4.6", level: 1, ...automated },
            "3.0": { number: "4.6", level: 1, ...automated },
            "4.0": { number: "4.6", level: 1, ...manual },
            "5.0": { number: "4.6", level: 1, ...manual },
            "6.0": { number: "5.6", level: 1, ...manual },
            "7.0": { number: "5.6", level: 1, ...manual },
            "security-hub": { number: "CloudWatch.6" },
        });
    });

    it("begins with the version that brought the row", () => {
        assert.deepEqual(numbersOfRow(15, 2, { since: "6.0" }), {
            "6.0": { number: "5.15", level: 2, ...manual },
            "7.0": { number: "5.15", level: 2, ...manual },
        });
    });
});

const { definition } = consoleAuthenticationFailures;
const sample = { title: "A", counted: true, message: "{}" };
const spelt = (...spellings: readonly [Spelling, ...Spelling[]]) => ({
    ...definition,
    numbers: {},
    spellings,
    samples: [
        { ...sample, name: "a", differsIn: ["security-hub"] },
        { ...sample, name: "b", counted: false, differsIn: ["security-hub", "old"] },
        { ...sample, name: "c" },
    ],
});
const old = (...versions: BenchmarkVersion[]): Spelling => ({ ...ofBenchmark("{ $.a = 1 }"), id: "old", versions });

describe("defineControl", () => {
    it("takes the newest version that has a text", () => {
        const versionOf = (...spellings: readonly [Spelling, ...Spelling[]]) =>
            defineControl(spelt(...spellings)).version;
        assert.equal(versionOf(ofSecurityHub("{ $.a = 1 }"), ofBenchmark("{ $.a = 1 }")), "7.0");
        assert.equal(versionOf(old("1.3", "5.0")), "5.0");
        assert.equal(versionOf(ofSecurityHub("{ $.a = 1 }"), old("1.2")), "1.2");
        assert.equal(versionOf(ofSecurityHub("{ $.a = 1 }")), "security-hub");
    });

    it("refuses a control whose texts are no version's", () => {
        assert.throws(() => defineControl(spelt(old())), {
            name: "TypeError",
            message: "No spelling of the control console-authentication-failures names a version.",
        });
    });

    it("judges samples at each version as the version's text does", () => {
        const control = defineControl(spelt(ofBenchmark("{ $.a = 1 }"), ofSecurityHub("{ $.a = 2 }")));
        const at = (version: BenchmarkVersion) => {
            const { pattern, samples = [] } = controlAt(control, version) ?? {};
            return [pattern, samples.map(({ counted }) => counted)];
        };
        assert.deepEqual(at("7.0"), ["{ $.a = 1 }", [true, false, true]]);
        assert.deepEqual(at("security-hub"), ["{ $.a = 2 }", [false, true, true]]);
        assert.deepEqual(controlAt(defineControl(spelt(old("1.3"))), "1.2"), undefined);
    });

    it("is one object for each version", () => {
        assert.equal(controlAt(consoleAuthenticationFailures, "7.0"), consoleAuthenticationFailures);
        assert.notEqual(controlAt(consoleAuthenticationFailures, "6.0"), consoleAuthenticationFailures);
    });

    it("names AWS Security Hub's identifier where there is one", () => {
        const own = defineControl(spelt(old("1.3")));
        assert.deepEqual(
            [consoleAuthenticationFailures.securityHubId, "securityHubId" in own],
            ["CloudWatch.6", false],
        );
        assert.deepEqual([isOfBenchmark(consoleAuthenticationFailures), isOfBenchmark(own)], [true, false]);
    });
});
