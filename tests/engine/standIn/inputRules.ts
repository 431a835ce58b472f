/** Reasons to refuse a value, for the `refuse` of input rules. */
type Refusal = (value: unknown) => string | undefined;

export const oneOf =
    (...allowed: readonly unknown[]): Refusal =>
    (value) =>
        allowed.includes(value) ? undefined : `expected one of ${allowed.join(", ")}, got ${String(value)}`;

export const matching =
    (expression: RegExp, wanted: string): Refusal =>
    (value) =>
        typeof value === "string" && expression.test(value)
            ? undefined
            : `must ${wanted}, got ${JSON.stringify(value)}`;

export const textOfLength =
    (least: number, most: number): Refusal =>
    (value) =>
        typeof value === "string" && value.length >= least && value.length <= most
            ? undefined
            : `expected length to be in the range (${least} - ${most}), got ${JSON.stringify(value)}`;

export const wholeNumber =
    (least: number, most: number): Refusal =>
    (value) =>
        Number.isInteger(value) && Number(value) >= least && Number(value) <= most
            ? undefined
            : `expected a whole number in the range (${least} - ${most}), got ${JSON.stringify(value)}`;

export const listOfAtMost =
    (most: number, refuse: Refusal): Refusal =>
    (value) => {
        if (!Array.isArray(value)) {
            return `expected a list, got ${JSON.stringify(value)}`;
        }
        return value.length > most
            ? `attribute supports ${most} item maximum, got ${value.length}`
            : value.map(refuse).find((reason) => reason !== undefined);
    };

export const arn: Refusal = matching(/^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(\d{12}|aws)?:.+/, "be an ARN");

/** At most 50 tags, keys of 1 to 128 characters outside AWS's own prefix, values up to 256 characters. */
export const tags: Refusal = (value) => {
    const entries = Object.entries(value as Record<string, string>);
    const wrong = entries.find(([key, text]) => !/^(?!aws:).{1,128}$/.test(key) || String(text).length > 256);
    return entries.length > 50
        ? `at most 50 tags, got ${entries.length}`
        : wrong && `the tag '${wrong[0]}' is not valid`;
};
