import * as assert from "node:assert/strict";
import { logFileLifecycle } from "../../../components/trail/newTrailBucket";

const always = {
    id: "log-files",
    status: "Enabled",
    filter: {},
    noncurrentVersionExpiration: { noncurrentDays: 90 },
    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
};
const transitions = [{ days: 30, storageClass: "GLACIER_IR" }];
const expiration = { days: 400 };

describe("logFileLifecycle", () => {
    for (const [title, archive, expire, rule] of [
        ["archives and deletes", 30, 400, { ...always, transitions, expiration }],
        ["archives and never deletes", 30, 0, { ...always, transitions }],
        ["deletes and never archives", 0, 400, { ...always, expiration }],
        ["keeps log files where they are for ever", 0, 0, always],
    ] as const) {
        it(title, () => {
            assert.deepEqual(logFileLifecycle(archive, expire), [rule]);
        });
    }
});
