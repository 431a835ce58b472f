/** What the engine sends for a text that is not known before the deployment. */
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** True if the value, or anything inside it, is not known yet. */
export const containsUnknown = (value: unknown): boolean => JSON.stringify(value ?? null).includes(unknownText);
