import { findNameProblems } from "../settings/findNameProblems";
import { findRoleTagProblems, findTagProblems } from "../settings/findTagProblems";
import { quoted } from "../settings/quoted";
import { type AsFarAsKnown, type Undecided, undecided } from "../settings/undecided";
import { findValueProblems, matching, wholeNumber } from "../settings/valueRule";
import type { AuditTrailArgs } from "./AuditTrailArgs";
import { defaultArchiveAfterDays, defaultExpireAfterDays } from "./newTrailBucket";
import { longestInBucketName, trailName } from "./plannedTrail";

/**
 * Everything that AWS would refuse in a new trail, in sentences.
 *
 * @param at what goes before the names of the settings, such as `createTrail.`.
 */
export function findAuditTrailProblems(given: AsFarAsKnown<AuditTrailArgs>, at = ""): string[] {
    const { logGroupName, region } = given;
    return [
        ...findTrailNameProblems(given, at),
        ...findValueProblems(`${at}bucketName`, given.bucketName, newBucketName),
        ...findAccessLogProblems(given, at),
        ...findNameProblems({ logGroupName, region }).map((problem) => `${at}${problem}`),
        ...findLogGroupProblems(logGroupName, at),
        ...findRetentionProblems(given.logRetentionDays, at),
        ...findLifecycleProblems(given, at),
        ...findValueProblems(`${at}organizationId`, given.organizationId, organizationId),
        ...findTagProblems(given.tags),
        ...findRoleTagProblems(given.tags),
    ];
}

function findTrailNameProblems({ name, bucketName }: AsFarAsKnown<AuditTrailArgs>, at: string): string[] {
    const problems = findValueProblems(`${at}name`, name, trailName("Correct it"));
    return problems.length === 0 &&
        typeof name === "string" &&
        bucketName === undefined &&
        name.length > longestInBucketName
        ? [
              `${at}name has ${name.length} characters; more than ${longestInBucketName} do not fit into the name of a ` +
                  `bucket, beside account and Region. Set ${at}bucketName, or shorten the name.`,
          ]
        : problems;
}

/** Names that S3 keeps for itself, and general form (S3 user guide, "Bucket naming rules"). */
const newBucketName = matching(
    /^(?!xn--|sthree-|amzn-s3-demo-)(?!.*(-s3alias|--ol-s3|--x-s3|--table-s3)$)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
    "3 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends, none of the prefixes and suffixes " +
        "that S3 reserves, and no periods, which its certificates do not cover. Correct it, or leave it out and it is made " +
        "from the trail's name, the account and the Region",
);

const existingBucketName = matching(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "the name of an existing bucket. Correct it");

const organizationId = matching(
    /^o-[a-z0-9]{10,32}$/,
    "o- and 10 to 32 letters and digits. Set it to the Id that aws organizations describe-organization shows",
);

/** Access logs of a bucket in itself are logged in their turn, without end ("Logging requests", S3 user guide). */
function findAccessLogProblems(
    { accessLogBucketName, bucketName }: AsFarAsKnown<AuditTrailArgs>,
    at: string,
): string[] {
    const setting = `${at}accessLogBucketName`;
    return typeof accessLogBucketName === "string" && accessLogBucketName === bucketName
        ? [`${setting} is the bucket of the trail itself, which would log its own logs. Name another bucket.`]
        : findValueProblems(setting, accessLogBucketName, existingBucketName);
}

/** PutRetentionPolicy API reference; without a policy events are kept for ever, which Pulumi writes as 0. */
const retentionDays = [
    0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

function findRetentionProblems(days: number | Undecided | undefined, at: string): string[] {
    return typeof days !== "number" || retentionDays.includes(days)
        ? []
        : [
              `${at}logRetentionDays is ${days}; CloudWatch Logs takes ${retentionDays.slice(1).join(", ")}, or 0 for ` +
                  "ever. Set one of them.",
          ];
}

/** CreateLogGroup API reference. */
function findLogGroupProblems(name: string | Undecided | undefined, at: string): string[] {
    return typeof name === "string" && name.startsWith("aws/")
        ? [
              `${at}logGroupName is ${quoted(name)}; CloudWatch Logs keeps names that start with aws/ for itself. Rename it.`,
          ]
        : [];
}

/** S3 takes days as 32-bit numbers. */
const mostDays = 2 ** 31 - 1;
const daysOrNever = wholeNumber(`a whole number of days up to ${mostDays}, or 0 for never. Correct it`, 0, mostDays);

function findLifecycleProblems(
    { archiveAfterDays, expireAfterDays }: AsFarAsKnown<AuditTrailArgs>,
    at: string,
): string[] {
    const problems = [
        ...findValueProblems(`${at}archiveAfterDays`, archiveAfterDays, daysOrNever),
        ...findValueProblems(`${at}expireAfterDays`, expireAfterDays, daysOrNever),
    ];
    const archive = archiveAfterDays ?? defaultArchiveAfterDays;
    const expire = expireAfterDays ?? defaultExpireAfterDays;
    if (problems.length > 0 || archive === undecided || expire === undecided || expire === 0 || archive < expire) {
        return problems;
    }
    return [
        `${at}archiveAfterDays is ${archive} and ${at}expireAfterDays is ${expire}; log files are archived before they ` +
            "are deleted, or not at all. Delete them later, or set archiveAfterDays to 0.",
    ];
}
