/** Exit codes of every drill: contract. What cannot be used tells nothing of an alert path, and is never "no". */
export const exitCodes = { yes: 0, no: 1, cannotTell: 2 } as const;
