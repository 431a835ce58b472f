import type { SampleEvent } from "./control";

/** Sign-in records written for this project, true to the shapes that AWS documents. */
export const consoleSignInSamples: readonly SampleEvent[] = [];
