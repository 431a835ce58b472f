import { absent, known, type Value } from "../../../detection";

/** What AWS leaves out is absent: its answers are complete. */
export const given = <T>(value: T | null | undefined): Value<T> =>
    value === undefined || value === null ? absent : known(value);
