import { absent, known, type Value } from "../../../detection";

/** Where something was read. */
export interface Place {
    /** 12 digits. */
    readonly account: string;
    readonly region: string;
}

export const placeOf = ({ account, region }: Place): { account: Value<string>; region: Value<string> } => ({
    account: known(account),
    region: known(region),
});

/** What AWS leaves out is absent: its answers are complete. */
export const given = <T>(value: T | null | undefined): Value<T> =>
    value === undefined || value === null ? absent : known(value);
