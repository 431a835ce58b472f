/**
 * Stands in a check for a setting whose value another resource decides later. Not known is not the same as left out:
 * a check leaves such a setting alone, and sees it again when its value is there.
 */
export const undecided = Symbol("decided later");

export type Undecided = typeof undecided;
