import { rememberOf } from "../../remember";
import { compileValueTest, type ValueTest } from "../matching/compileValueTest";
import type { WitnessValue } from "./valueTest";

type ValueCheck = (value: WitnessValue) => boolean;

/** Whether a value passes a test. */
export const testHolds = (test: ValueTest, value: WitnessValue): boolean => checkOf(test)(value);

const checkOf = rememberOf((test: ValueTest): ValueCheck => {
    if (test.kind === "notExists") {
        return ({ kind }) => kind === "absent";
    }
    const passes = compileValueTest(test);
    return (value) => {
        switch (value.kind) {
            case "absent":
                return false;
            case "null":
                return passes(null, noNumerals);
            case "true":
            case "false":
                return passes(value.kind === "true", noNumerals);
            case "container":
                return passes(value.hasNull ? [null] : {}, noNumerals);
            case "string":
                return passes(value.text, noNumerals);
            case "number":
                return passes(0, { valueOf: () => Number(value.digits), digitsOf: () => value.digits });
        }
    };
});

const noNumerals = { valueOf: () => Number.NaN, digitsOf: () => "" };
