export type * from "./settings";
export type * from "./verdict";
