import * as assert from "node:assert/strict";
import { type AsFarAsKnown, undecided } from "../../../components/settings/undecided";
import type { AuditTrailArgs } from "../../../components/trail/AuditTrailArgs";
import { findAuditTrailProblems } from "../../../components/trail/findAuditTrailProblems";

const name = "management-events";

describe("findAuditTrailProblems", () => {
    const accepted: readonly [title: string, given: AsFarAsKnown<AuditTrailArgs>][] = [
        ["a name alone", { name }],
        ["periods and underscores in the name", { name: "Org_Trail.2" }],
        ["a name that is decided later", { name: undecided }],
        ["a long name beside a bucket's name", { name: "t".repeat(128), bucketName: "trail-files" }],
        ["a long name beside a bucket's name that is decided later", { name: "t".repeat(128), bucketName: undecided }],
        ["the longest bucket name", { name, bucketName: "b".repeat(63) }],
        ["a bucket for access logs, of any name", { name, accessLogBucketName: "access.logs" }],
        ["events that are kept for ever", { name, logRetentionDays: 0 }],
        ["events that are kept for ten years", { name, logRetentionDays: 3653 }],
        ["log files that are never archived and never deleted", { name, archiveAfterDays: 0, expireAfterDays: 0 }],
        ["log files that are deleted and never archived", { name, archiveAfterDays: 0, expireAfterDays: 30 }],
        ["log files that are archived late and never deleted", { name, archiveAfterDays: 9999, expireAfterDays: 0 }],
        ["an archive that is decided later", { name, archiveAfterDays: undecided, expireAfterDays: 30 }],
        ["an end that is decided later", { name, archiveAfterDays: 9999, expireAfterDays: undecided }],
        ["an organization", { name, organizationId: "o-exampleorgid" }],
        ["an organization that is decided later", { name, organizationId: undecided }],
    ];
    for (const [title, given] of accepted) {
        it(`accepts ${title}`, () => {
            assert.deepEqual(findAuditTrailProblems(given), []);
        });
    }

    const refused: readonly [title: string, given: AsFarAsKnown<AuditTrailArgs>, start: string][] = [
        [
            "an IP address as the name",
            { name: "192.168.5.4" },
            'name is "192.168.5.4"; it must be the name of a trail:',
        ],
        [
            "a log group in the name of AWS",
            { name, logGroupName: "aws/trail" },
            'logGroupName is "aws/trail"; CloudWatch Logs keeps names that start with aws/',
        ],
        ["more days than S3 counts", { name, expireAfterDays: 2 ** 31 }, "expireAfterDays is 2147483648;"],
        ["periods in a bucket name", { name, bucketName: "my.files" }, 'bucketName is "my.files";'],
        ["two signs in a row in the name", { name: "a--b" }, 'name is "a--b"; it must be the name of a trail:'],
        ["a name that does not fit into a bucket's", { name: "t".repeat(36) }, "name has 36 characters; more than 35"],
        ["a short bucket name", { name, bucketName: "ab" }, 'bucketName is "ab"; it must be 3 to 63'],
        ["a long bucket name", { name, bucketName: "b".repeat(64) }, 'bucketName is "bbb'],
        [
            "access logs in the trail's own bucket",
            { name, bucketName: "files", accessLogBucketName: "files" },
            "accessLogBucketName is the bucket of the trail itself",
        ],
        [
            "a bucket for access logs that can be none",
            { name, accessLogBucketName: "arn:aws:s3:::logs" },
            'accessLogBucketName is "arn:aws:s3:::logs"; it must be the name of an existing bucket.',
        ],
        ["upper case in a bucket name", { name, bucketName: "Files" }, 'bucketName is "Files";'],
        ["a hyphen at the end of a bucket name", { name, bucketName: "files-" }, 'bucketName is "files-";'],
        ["a prefix that S3 reserves", { name, bucketName: "xn--files" }, 'bucketName is "xn--files";'],
        ["a suffix that S3 reserves", { name, bucketName: "files-s3alias" }, 'bucketName is "files-s3alias";'],
        ["an ARN for a log group", { name, logGroupName: "arn:x" }, 'logGroupName is "arn:x"; it must be the name of'],
        ["a Region's long name", { name, region: "Stockholm" }, 'region is "Stockholm"; it must be a Region\'s code'],
        [
            "a retention that CloudWatch Logs does not have",
            { name, logRetentionDays: 366 },
            "logRetentionDays is 366; CloudWatch Logs takes 1, 3, 5, 7, 14,",
        ],
        ["a negative archive", { name, archiveAfterDays: -1 }, "archiveAfterDays is -1; it must be a whole number"],
        ["half a day", { name, expireAfterDays: 365.5 }, "expireAfterDays is 365.5; it must be a whole number"],
        [
            "log files that are deleted when they are archived",
            { name, expireAfterDays: 90 },
            "archiveAfterDays is 90 and expireAfterDays is 90; log files are archived before they are deleted,",
        ],
        [
            "log files that are archived after they are deleted",
            { name, archiveAfterDays: 2557 },
            "archiveAfterDays is 2557 and expireAfterDays is 2557;",
        ],
        [
            "an account for an organization",
            { name, organizationId: "123456789012" },
            'organizationId is "123456789012";',
        ],
    ];
    for (const [title, given, start] of refused) {
        it(`refuses ${title}`, () => {
            const problems = findAuditTrailProblems(given);
            assert.equal(problems.length, 1, problems.join("\n"));
            assert.ok(problems[0]?.startsWith(start), problems[0]);
            assert.match(problems[0] ?? "", /\. [A-Z][^.]+\.$|\. [A-Z].*\.$/);
        });
    }

    it("tells every problem, each under the name of the nested setting", () => {
        const given = {
            name: "a",
            bucketName: "b",
            logGroupName: "c d",
            logRetentionDays: 2,
            archiveAfterDays: 9,
            expireAfterDays: 8,
            organizationId: "o",
        };
        assert.deepEqual(
            findAuditTrailProblems(given, "createTrail.").map((problem) => problem.split(" ")[0]),
            [
                "createTrail.name",
                "createTrail.bucketName",
                "createTrail.logGroupName",
                "createTrail.logRetentionDays",
                "createTrail.archiveAfterDays",
                "createTrail.organizationId",
            ],
        );
    });
});
