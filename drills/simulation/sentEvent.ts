/** A log event that a drill sends along the alert path. */
export interface SentEvent {
    /** When it happened, by its own account. */
    readonly happenedAt: Date;
    /** The raw log message. */
    readonly message: string;
    /** What happened, for a person. Absent: read from the record. */
    readonly title?: string;
    /** Why it is not counted, for events of which a person might expect it. */
    readonly note?: string;
}
