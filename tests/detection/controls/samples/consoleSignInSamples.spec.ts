import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures, matchesEvent, parseFilterPattern } from "../../../../detection";

const { pattern, spellings, recordLaws, samples } = consoleAuthenticationFailures;
const counted = samples.filter((sample) => sample.counted);

describe("the sample events of console sign-in", () => {
    for (const { name, title, counted: isCounted, message } of samples) {
        it(`${isCounted ? "counts" : "does not count"} ${name}: ${title}`, () => {
            assert.equal(matchesEvent(parseFilterPattern(pattern), message), isCounted);
        });
    }

    it("hold three failures that the benchmark counts, and nine events that it does not", () => {
        assert.deepEqual(
            counted.map(({ name }) => name),
            ["wrong-password", "wrong-mfa-code", "root-wrong-password"],
        );
        assert.equal(samples.length, 12);
    });

    it("are judged alike by every official spelling of the pattern", () => {
        for (const spelling of spellings) {
            const parsed = parseFilterPattern(spelling.pattern);
            assert.deepEqual(
                samples.filter(({ message }) => matchesEvent(parsed, message)),
                counted,
            );
        }
    });

    for (const law of recordLaws) {
        it(`obey the law of real records where they are counted: ${law}`, () => {
            const parsed = parseFilterPattern(`{ ${law} }`);
            assert.deepEqual(
                counted.filter(({ message }) => !matchesEvent(parsed, message)),
                [],
            );
        });
    }

    it("have unique names in kebab case", () => {
        assert.equal(new Set(samples.map(({ name }) => name)).size, samples.length);
        for (const { name } of samples) {
            assert.match(name, /^[a-z]+(-[a-z]+)*$/);
        }
    });

    it("are one line each, and records in the order of their times but for the last", () => {
        const times = samples.slice(0, -1).map(({ message }): string => JSON.parse(message).eventTime);
        assert.deepEqual(times, [...times].sort());
        assert.ok(samples.every(({ message }) => !message.includes("\n")));
    });

    it("name no account, address or person outside the ranges reserved for documentation", () => {
        for (const { name, message } of samples) {
            const addresses = message.match(/\b\d{1,3}(\.\d{1,3}){3}\b/g) ?? [];
            for (const address of addresses.filter((found) => found !== "140.0.0.0")) {
                assert.match(address, /^(192\.0\.2|198\.51\.100|203\.0\.113)\./, name);
            }
            for (const account of message.match(/(?<![\d-])\d{12}(?!\d)/g) ?? []) {
                assert.equal(account, "123456789012", name);
            }
        }
    });
});
