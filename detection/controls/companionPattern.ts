/**
 * A pattern for events that a control's own pattern does not count, and of which a person wants to know all the same.
 * Companions count into metrics of their own, never in place of the control.
 */
export interface CompanionPattern {
    /** Identity in code, kebab-case. */
    readonly slug: string;
    /** What such events are, in the plural: "sign-ins with an unknown user name". */
    readonly title: string;
    /** Why the control does not count them, or why they matter: one full sentence. */
    readonly note: string;
    /** The text of a filter pattern. */
    readonly pattern: string;
}
