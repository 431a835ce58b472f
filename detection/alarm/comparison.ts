import type { AlarmSettings, ComparisonOperator } from "./settings";

/** How a static alarm compares the value of a period with its threshold. */
export const comparisons: Readonly<
    Record<
        ComparisonOperator,
        {
            readonly symbol: string;
            /** As CloudWatch words it: "was … the threshold". */
            readonly words: string;
            readonly breaches: (value: number, threshold: number) => boolean;
        }
    >
> = {
    GreaterThanOrEqualToThreshold: {
        symbol: ">=",
        words: "greater than or equal to",
        breaches: (value, threshold) => value >= threshold,
    },
    GreaterThanThreshold: {
        symbol: ">",
        words: "greater than",
        breaches: (value, threshold) => value > threshold,
    },
    LessThanThreshold: {
        symbol: "<",
        words: "less than",
        breaches: (value, threshold) => value < threshold,
    },
    LessThanOrEqualToThreshold: {
        symbol: "<=",
        words: "less than or equal to",
        breaches: (value, threshold) => value <= threshold,
    },
};

/** Whether an alarm breaches on high values rather than on low ones. */
export const wantsHighValues = ({ comparisonOperator }: AlarmSettings): boolean =>
    comparisons[comparisonOperator].breaches(1, 0);
