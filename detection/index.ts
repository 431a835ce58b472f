export * from "./alarm";
export * from "./alertPath";
export * from "./controls";
export * from "./pattern";
