import * as assert from "node:assert/strict";
import { consoleAuthenticationFailures, controls, detailsAlarm } from "../../../detection";
import { rowOf } from "../../../drills/simulation/runDetails";

/** No sample attaches a policy to a group; the parameter is that of AttachGroupPolicy (IAM API reference). */
const withoutSample = ["iam-policy-changes requestParameters.groupName"];

const details = (settings?: Parameters<typeof detailsAlarm>[1]) =>
    detailsAlarm(consoleAuthenticationFailures, settings);

describe("detailsAlarm", () => {
    it("lists who, from where, when and with what, and cuts and sorts nothing", () => {
        assert.equal(
            details().watches.query,
            "fields eventTime, coalesce(userIdentity.userName, userIdentity.arn, userIdentity.invokedBy, userIdentity.type) as who, " +
                "sourceIPAddress, eventName, coalesce(errorMessage, errorCode) as refusal, additionalEventData.MFAUsed as mfa, " +
                "awsRegion, recipientAccountId, userAgent " +
                '| filter eventName = "ConsoleLogin" and errorMessage = "Failed authentication"',
        );
    });

    it("is raised by one event, in runs that overlap by the time that CloudTrail takes", () => {
        const { watches, alarm } = details();
        const { threshold, comparisonOperator, evaluationPeriods, treatMissingData, periodSeconds } = alarm;
        assert.deepEqual(
            { threshold, comparisonOperator, evaluationPeriods, treatMissingData, periodSeconds },
            {
                threshold: 1,
                comparisonOperator: "GreaterThanOrEqualToThreshold",
                evaluationPeriods: 1,
                treatMissingData: "notBreaching",
                periodSeconds: 300,
            },
        );
        assert.deepEqual([watches.windowSeconds, watches.aggregation, watches.isPerSource], [1200, "count(*)", false]);
    });

    it("counts each user and address for itself where that is asked for, and says how many at most", () => {
        const { watches: each, reason } = details({ perSource: true });
        assert.deepEqual(
            [each.query, each.aggregation, each.isPerSource],
            [details().watches.query, "count(*) by who, sourceIPAddress | sort desc", true],
        );
        assert.equal(
            reason,
            "A mail has the events as rows. Each user and address has a message of its own, 100 at a time at most, and no " +
                "further one until it is OK again.",
        );
    });

    it("says what it is called, what has happened and why somebody wants to know", () => {
        const { name, alarmName, happening, reason, watches } = details();
        assert.deepEqual(
            [name, alarmName, happening, reason, watches.kind, watches.mostRows],
            [
                "console-authentication-failures/details",
                "ConsoleSigninFailures-details",
                "A sign-in to the AWS Management Console failed.",
                "A mail has the events as rows: who, from where, when and with what.",
                "log query",
                20,
            ],
        );
    });

    for (const control of Object.values(controls)) {
        it(`lists what ${control.slug} counts and no more, with columns that its events have`, () => {
            const { query, remarks, columns } = detailsAlarm(control).watches;
            assert.deepEqual(remarks, []);
            assert.doesNotMatch(query, /\| (limit|sort|stats|dedup) /);
            assert.ok(query.length <= 10_000, String(query.length));
            const rows = control.samples.filter(({ counted }) => counted).map(({ message }) => rowOf(message, columns));
            for (const { name, fields } of control.columns ?? []) {
                for (const field of fields) {
                    const found = control.samples.some(
                        ({ counted, message }) => counted && name in rowOf(message, [{ name, fields: [field] }]),
                    );
                    assert.equal(found, !withoutSample.includes(`${control.slug} ${field}`), field);
                }
            }
            assert.deepEqual(
                rows.filter(({ who, eventTime, sourceIPAddress }) => !who || !eventTime || !sourceIPAddress),
                [],
            );
        });
    }
});
