/** Days after which log files are archived, unless somebody says otherwise. */
export const defaultArchiveAfterDays = 90;

/** Days after which log files are deleted, unless somebody says otherwise: seven years. */
export const defaultExpireAfterDays = 2557;

/** Days for which a version is kept that was replaced or deleted: nobody replaces log files for a good reason. */
const daysOfOldVersions = 90;

/**
 * Rules for the log files of a trail: archived, and in the end deleted. 0 days mean never.
 *
 * The archive is the one that answers at once, because people search log files when something has happened.
 */
export function logFileLifecycle(archiveAfterDays: number, expireAfterDays: number) {
    return [
        {
            id: "log-files",
            status: "Enabled",
            filter: {},
            ...(archiveAfterDays > 0 ? { transitions: [{ days: archiveAfterDays, storageClass: "GLACIER_IR" }] } : {}),
            ...(expireAfterDays > 0 ? { expiration: { days: expireAfterDays } } : {}),
            noncurrentVersionExpiration: { noncurrentDays: daysOfOldVersions },
            abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        },
    ];
}
